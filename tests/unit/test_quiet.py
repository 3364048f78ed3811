"""What libraries write to file descriptor 2 is kept out, nothing else is, and the descriptor comes back."""

import os
import subprocess
import sys

import pytest

from course_utils import quiet


def test_what_is_written_inside_is_lost_and_what_comes_after_arrives(capfd):
    with quiet.stderr():
        os.write(2, b"inside")
    os.write(2, b"after")
    assert capfd.readouterr() == ("", "after")


def test_an_error_goes_through_and_the_descriptor_comes_back(capfd):
    with pytest.raises(ZeroDivisionError), quiet.stderr():
        1 / 0
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"


def test_one_within_another(capfd):
    with quiet.stderr():
        with quiet.stderr():
            os.write(2, b"inner")
        os.write(2, b"outer")
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"


def test_stdout_is_left_alone(capfd):
    with quiet.stderr():
        os.write(1, b"shown")
    assert capfd.readouterr().out == "shown"


def test_no_descriptor_is_left_open():
    first = next_descriptor()
    with quiet.stderr():
        pass
    assert next_descriptor() == first


def next_descriptor():
    """The number that the next file to be opened gets."""
    number = os.dup(1)
    os.close(number)
    return number


def ran(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)


def test_buffered_text_goes_where_it_was_written():
    program = (
        "import sys\n"
        "from course_utils import quiet\n"
        "sys.stderr = open(2, 'w', closefd=False)\n"  # buffered, which Python's own isn't
        "sys.stderr.write('before, ')\n"
        "with quiet.stderr():\n    sys.stderr.write('inside, ')\n"
        "sys.stderr.write('after')"
    )
    assert ran(program).stderr == "before, after"


@pytest.mark.parametrize("closed", [(2,), (0, 2), (0, 1, 2)], ids=str)
def test_where_nothing_is_open_at_2_nothing_is_open_afterwards(closed, tmp_path):
    program = f"""
import os
from course_utils import quiet
for number in {closed}: os.close(number)
with quiet.stderr():
    os.write(2, b"inside")
try:
    os.fstat(2)
except OSError:
    open({str(tmp_path / "done")!r}, "w").close()
"""
    # Python itself ends with an error code where it can't flush its closed standard output.
    subprocess.run([sys.executable, "-c", program], capture_output=True)
    assert (tmp_path / "done").exists()


@pytest.mark.parametrize("stream", ["None", "io.StringIO()"])
def test_sys_stderr_may_have_no_descriptor_as_in_a_notebook(stream):
    program = (
        "import io, os, sys\n"
        "from course_utils import quiet\n"
        f"sys.stderr = {stream}\n"
        "with quiet.stderr():\n    os.write(2, b'inside')\n"
        "os.write(2, b'after')"
    )
    assert ran(program).stderr == "after"
