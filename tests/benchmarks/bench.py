"""`make bench`: timings as ratios, since the machine is shared; a table, and bench.json for machines to read."""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from course_utils import layers
from course_utils.grading.grade import grade
from course_utils.grading.lessons import read_lesson

ROOT = Path(__file__).parent.parent.parent
REPEATS = 5


def seconds(action):
    """Median wall time of REPEATS runs."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def import_cost():
    """Seconds that `import course_utils` takes beyond numpy's own import."""

    def import_of(names):
        return seconds(lambda: subprocess.run([sys.executable, "-c", f"import {names}"], check=True))

    return {"seconds_beyond_numpy": import_of("numpy, course_utils") - import_of("numpy")}


def cross_correlation():
    """The package's cross-correlation against four plain loops, on a small photograph."""
    image, kernel = np.random.default_rng(0).integers(0, 256, (60, 80)), np.ones((3, 3), int)

    def loops():
        result = np.zeros((58, 78))
        for row, column, u, v in np.ndindex(58, 78, 3, 3):
            result[row, column] += image[row + u, column + v] * kernel[u, v]

    return {
        "shape": [60, 80],
        "times_faster_than_loops": seconds(loops) / seconds(lambda: layers.cross_correlate(image, kernel)),
    }


def grading():
    """Seconds a hand-in with nbgrader's own execution: the mark that the sealed engine has to beat."""
    lesson = read_lesson(ROOT, "02")
    with tempfile.TemporaryDirectory() as folder:
        for student in ("an_dung_het", "binh_english", "chi_colab", "dung_mot_phan"):
            shutil.copytree(ROOT / "tests/small_class/submitted" / student, Path(folder) / "submitted" / student)
        start = time.perf_counter()
        grades = grade(ROOT, lesson, Path(folder) / "submitted", Path(folder) / "out")
        return {"lesson": lesson.name, "nbgrader_seconds_a_submission": (time.perf_counter() - start) / len(grades)}


def main():
    results = {"import": import_cost(), "cross_correlation": cross_correlation(), "plain_grading": grading()}
    (ROOT / "bench.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    table = Table("what", "measured")
    for name, measured in results.items():
        table.add_row(name, ", ".join(f"{key} {_short(value)}" for key, value in measured.items()))
    Console().print(table)


def _short(value):
    return f"{value:.3g}" if isinstance(value, float) else value


if __name__ == "__main__":
    main()
