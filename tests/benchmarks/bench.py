"""`make bench`: timings as ratios, since the machine is shared; a table, and bench.json for machines to read.

make bench                              everything
make bench ARGS="convolution training"  these parts; the others keep what bench.json has of them
"""

import argparse
import json
import os
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

from course_utils import data, layers, network, quiet, training
from course_utils.grading.grade import grade
from course_utils.grading.lessons import read_lesson

ROOT = Path(__file__).parent.parent.parent
RESULTS = ROOT / "bench.json"
REPEATS = 5

CONVOLUTIONS = [  # N, H, W, C_in, side of the kernel, C_out; no padding, stride 1
    (64, 32, 32, 1, 5, 6),
    (64, 14, 14, 6, 5, 16),
    (64, 28, 28, 32, 3, 64),
    (32, 56, 56, 64, 3, 64),
]
CONVOLUTION_SECONDS = 6  # of repetitions a shape, 15 at the least


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


def convolution():
    """Ratio of seconds, forward and backward with biases in float32, of course_utils.layers to TensorFlow.

    The two take turns and their medians are compared: what else the machine does meets both.
    """
    measured = [{"shape": list(shape), "ratio_to_tensorflow": _ratio_to_tensorflow(*shape)} for shape in CONVOLUTIONS]
    return {
        "convolution": measured,
        "convolution_geometric_mean": statistics.geometric_mean(one["ratio_to_tensorflow"] for one in measured),
    }


def _ratio_to_tensorflow(count, height, width, channels, side, filters):
    shapes = (count, height, width, channels), (side, side, channels, filters), (filters,)
    shapes += ((count, height - side + 1, width - side + 1, filters),)
    rng = np.random.default_rng(0)
    x, w, b, dout = arrays = [rng.standard_normal(shape).astype(np.float32) for shape in shapes]
    step, tensors = _tensorflow_step(arrays)

    def ours():
        return layers.conv2d(x, w, b), *layers.conv2d_backward(dout, x, w)

    for mine, theirs in zip(ours(), step(*tensors), strict=True):  # the same work, and both warm
        np.testing.assert_allclose(mine, theirs, atol=1e-4 * np.abs(mine).max())
    times, end = {ours: [], lambda: step(*tensors): []}, time.perf_counter() + CONVOLUTION_SECONDS
    while time.perf_counter() < end or len(times[ours]) < 15:
        for action, taken in times.items():
            start = time.perf_counter()
            action()
            taken.append(time.perf_counter() - start)
    mine, theirs = map(statistics.median, times.values())
    return mine / theirs


def _tensorflow_step(arrays):
    """TensorFlow's (result, dx, dw, db) as a compiled function, and its arguments as tensors."""
    with quiet.stderr():
        import tensorflow as tf

        tensors = [tf.constant(array) for array in arrays]

    @tf.function
    def step(x, w, b, dout):
        with tf.GradientTape() as tape:
            tape.watch([x, w, b])
            result = tf.nn.bias_add(tf.nn.conv2d(x, w, 1, "VALID"), b)
        return result, *tape.gradient(result, [x, w, b], output_gradients=dout)

    return step, tensors


def fashion_training():
    """Seconds that the NumPy network learns from data.fashion(), and its accuracy on the test images."""
    (x_train, y_train), (x_test, y_test) = data.fashion()
    x_train, x_test = (images[..., np.newaxis] / np.float32(255) for images in (x_train, x_test))
    n = network
    stack = [n.Conv2D(8, 3), n.ReLU(), n.MaxPooling2D(2), n.Conv2D(16, 3), n.ReLU(), n.MaxPooling2D(2)]
    stack += [n.Flatten(), n.Dense(64), n.ReLU(), n.Dense(10)]
    model = n.Sequential(stack, (28, 28, 1))
    start = time.perf_counter()
    training.fit(model, x_train, y_train, epochs=8, optimizer=training.Adam(0.002), batch_size=64)
    return {"seconds": time.perf_counter() - start, "accuracy": float(model.evaluate(x_test, y_test)[1])}


def grading():
    """Seconds a hand-in with nbgrader's own execution: the mark that the sealed engine has to beat."""
    lesson = read_lesson(ROOT, "02")
    with tempfile.TemporaryDirectory() as folder:
        for student in ("an_dung_het", "binh_english", "chi_colab", "dung_mot_phan"):
            shutil.copytree(ROOT / "tests/small_class/submitted" / student, Path(folder) / "submitted" / student)
        start = time.perf_counter()
        grades = grade(ROOT, lesson, Path(folder) / "submitted", Path(folder) / "out")
        return {"lesson": lesson.name, "nbgrader_seconds_a_submission": (time.perf_counter() - start) / len(grades)}


PARTS = {  # what can be asked for: a function that returns the entries of bench.json
    "import": lambda: {"import": import_cost()},
    "cross_correlation": lambda: {"cross_correlation": cross_correlation()},
    "convolution": convolution,
    "training": lambda: {"training": fashion_training()},
    "plain_grading": lambda: {"plain_grading": grading()},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parts = parser.parse_args().parts or list(PARTS)
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    load = os.getloadavg()[0]  # before we make some ourselves
    results = {}
    for part in parts:
        results |= PARTS[part]()
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.is_file() and len(parts) < len(PARTS) else {}
    RESULTS.write_text(json.dumps(kept | results, indent=2) + "\n", encoding="utf-8")
    table = Table("what", "measured")
    for name, measured in results.items():
        for row in measured if isinstance(measured, list) else [measured]:
            table.add_row(name, _line(row))
    Console().print(table)
    if load > os.cpu_count() / 2:
        # The threads of NumPy's BLAS wait for each other: where one has lost its core, all do.
        print(f"The machine was busy (load {load:.1f}): ratios can be many times too high. Repeat when it is calm.")


def _line(measured):
    if isinstance(measured, dict):
        return ", ".join(f"{key} {_line(value)}" for key, value in measured.items())
    return f"{measured:.3g}" if isinstance(measured, float) else str(measured)


if __name__ == "__main__":
    main()
