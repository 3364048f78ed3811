"""What a notebook shows of a test cell, in a real IPython shell."""

import sys

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from course_utils import check

TEST_CELL = """
check.begin("1.1")
check.call(double, np.array([7311, 9413])).equals([14622, 18826],
    vi="Gấp đôi mỗi số.", en="Double each number.")
"""
HIDDEN_CELL = """
check.begin("1.1")
check.hidden()
check.call(double, np.array([7311, 9413])).equals([14622, 18826],
    vi="Gấp đôi mỗi số.", en="Double each number.")
"""


@pytest.fixture
def shell(monkeypatch, tmp_path):
    """An InteractiveShell with `check` and `np`; the interpreter's own hooks come back afterwards."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    for name in ("displayhook", "excepthook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    monkeypatch.setattr("IPython.core.history.HistoryManager.enabled", False)
    shell = InteractiveShell.instance(colors="nocolor")
    shell.user_ns.update(check=check, np=np)
    yield shell
    InteractiveShell.clear_instance()


def run(shell, *cells):
    """What the last of the cells showed."""
    for cell in cells[:-1]:
        shell.run_cell(cell)
    with capture_output() as shown:
        shell.run_cell(cells[-1])
    return shown


def test_a_test_cell_that_passes_shows_nothing(shell):
    shown = run(shell, "def double(x):\n    return 2 * x", TEST_CELL)
    assert (shown.stderr, shown.outputs) == ("", [])
    result = check.call(lambda: 3).equals(3, vi="Ba.", en="Three.")
    assert shell.display_formatter.format(result) == ({}, {})


def test_a_failure_shows_no_line_of_the_test(shell):
    shown = run(shell, "def double(x):\n    y = x[5]\n    return y", TEST_CELL).stdout
    assert "double([7311, 9413]): dừng với lỗi IndexError" in shown
    assert "Gấp đôi mỗi số." in shown
    assert "  double, line 2: y = x[5]" in shown
    assert "check." not in shown and "equals" not in shown and "course_utils" not in shown


def test_a_hidden_failure_shows_no_secret(shell):
    shown = run(shell, "def double(x):\n    print(x)\n    raise ValueError(x)", HIDDEN_CELL).stdout
    assert "Phép thử ẩn: hàm của bạn dừng với lỗi ValueError." in shown
    assert not any(secret in shown for secret in ("7311", "9413", "14622", "18826", "check."))


def test_what_an_answer_displays_stays_inside_a_hidden_test(shell):
    shown = run(shell, "def double(x):\n    display(x)\n    return 2 * x", HIDDEN_CELL)
    assert shown.outputs == []


def test_what_an_answer_displays_is_shown_by_a_visible_test(shell):
    shown = run(shell, "def double(x):\n    display(x)\n    return 2 * x", TEST_CELL)
    assert "7311" in shown.outputs[0].data["text/plain"]


def test_progress_is_shown_as_a_list(shell):
    shown = run(shell, 'check.progress("1.1")')
    assert "○ 1.1  ô kiểm tra chưa chạy" in shown.stdout
