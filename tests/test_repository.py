"""What must hold for the repository as it stands: style, lessons in step, data as its sources say."""

import hashlib
import subprocess
import sys
import tomllib
import zipfile

import pytest

from tests.conftest import COURSE, ROOT


def run(*words):
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([sys.executable, "-m", "ruff", "check", "."], id="ruff"),
        pytest.param([*COURSE, "lint"], id="lint"),
        pytest.param([*COURSE, "release", "--check"], id="release"),
    ],
)
def test_check_has_no_finding(words):
    done = run(*words)
    assert done.returncode == 0, done.stdout + done.stderr


def test_shipped_data_is_what_its_sources_say():
    sources = tomllib.loads((ROOT / "data" / "sources.toml").read_text(encoding="utf-8"))
    for entry in sources.values():
        content = (ROOT / "data" / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], entry["file"]
        assert entry["licence"] and entry["author"]
    shipped = {path.name for path in (ROOT / "data").iterdir() if path.suffix not in (".toml", ".py", ".md")}
    assert shipped - {"__pycache__"} == {entry["file"] for entry in sources.values()}


def test_import_loads_neither_tensorflow_nor_matplotlib_nor_widgets():
    source = "import sys, course_utils; print(sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = run(sys.executable, "-c", source).stdout
    assert "course_utils" in loaded
    assert not [name for name in ("tensorflow", "matplotlib", "ipywidgets", "numpy") if f"'{name}'" in loaded]


def test_setup_imports_of_a_lesson_load_no_tensorflow():
    names = "check, data, layers, lesson, plots, widgets"
    source = (
        f"import sys; from course_utils import {names}; print('tensorflow' in sys.modules, 'matplotlib' in sys.modules)"
    )
    assert run(sys.executable, "-c", source).stdout.split() == ["False", "False"]


def test_wheel_holds_data_and_explorers(tmp_path):
    """Installed without a checkout beside it, as on Colab, the package has its photographs and ES modules."""
    built = run(sys.executable, "-m", "uv", "build", "--wheel", "--no-build-isolation", "--out-dir", str(tmp_path))
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "installed")
    assert "course_utils/_data/chelsea.png" in names
    assert "course_utils/widgets/grid.js" in names
    source = "from course_utils import data; print(data.__file__, data.photo('cat').shape)"
    shown = subprocess.run(
        [sys.executable, "-c", source],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
    )
    assert str(tmp_path) in shown.stdout and "(300, 451, 3)" in shown.stdout, shown.stderr


def test_lock_is_that_of_the_package_description():
    """Every requirement of pyproject.toml stands in the lock, with a version and with no host's name."""
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [name for extra in project["optional-dependencies"].values() for name in extra]
    for requirement in wanted:
        name = requirement.split(">")[0].split("=")[0].split("<")[0].strip()
        assert f"\n{name}==" in f"\n{lock}", name
    assert "://" not in lock and "index-url" not in lock
