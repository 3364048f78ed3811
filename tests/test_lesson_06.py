"""What lesson 6 says in words is what its numbers are: worked out again, or, for long runs, as stored in the notebook.

The stored numbers are themselves held against a fresh run by nbval.
"""

import re

import numpy as np
import pytest

from course_utils import data, layers, network, training
from course_utils.grading.ways import WAYS
from tests.claims import each_function_keeps_its_own_points, printed, prose, spaced

BATCH = (32, 56, 56, 64)


def network_of_the_lesson(units=64, dtype=np.float32):
    stack = [network.Conv2D(8, 3), network.ReLU(), network.MaxPooling2D(2)]
    stack += [network.Conv2D(16, 3), network.ReLU(), network.MaxPooling2D(2), network.Flatten()]
    stack += [network.Dense(units), network.ReLU(), network.Dense(10)]
    return network.Sequential(stack, (28, 28, 1), dtype=dtype)


def stored_in(lesson, name):
    """The numbers of the line of a lesson's stored outputs that begins with `name`."""
    line = next(line for line in printed(lesson).splitlines() if line.startswith(name))
    return re.findall(r"-?\d+(?:\.\d+)?", line.removeprefix(name))


def stored(name):
    return stored_in("06", name)


def claims():
    """(name, text that must stand in both languages)"""
    yield "parameters", spaced(network_of_the_lesson().count_params())
    batches = training.minibatches(12_000, 64, np.random.default_rng(0))
    yield "mini-batches of an epoch", str(len(batches))
    yield "steps of 9 epochs", f"9 × {len(batches)} = {9 * len(batches)}"
    full = sum(len(batch) == 64 for batch in batches)
    yield "the full mini-batches", str(full)
    yield "the last mini-batch", str(len(batches[-1]))
    for count in (1, 64, 512):
        yield f"angle of {count} images", stored(f"{count} ảnh: lệch")[0] + "°"
    yield "steps of 512 images", str(len(training.minibatches(12_000, 512, np.random.default_rng(0))))
    for name in ("accuracy", "val_accuracy"):
        for share in stored(name):
            yield f"{name} of the run on 300 images", f"{share} %"
    yield "training loss at the end", stored("loss ")[-1]
    lowest, last = stored("val_loss")[1:]
    yield "lowest validation loss", lowest
    yield "last validation loss", last
    plain, dropped = stored("không gì"), stored("dropout 0.5")
    yield "validation, plain", f"{plain[1]} %"
    yield "validation, dropout", f"{dropped[1]} %"
    yield "seed 0, plain", f"{plain[2]} %"
    yield "seed 0, dropout", f"{dropped[2]} %"
    yield "seed 0, gain", f"{float(dropped[2]) - float(plain[2]):.1f}"
    yield "validation loss, plain", plain[-1]
    yield "validation loss, dropout", dropped[-1]
    yield "megabytes of the batch", f"{np.prod(BATCH) * 4 / 1e6:.0f} MB"
    yield "megabytes of im2col", f"{BATCH[0] * 54 * 54 * 9 * BATCH[3] * 4 / 1e6:.0f} MB"
    yield "rows of the matrix of filters", f"({3 * 3 * 3}, C_out)"
    yield "columns of im2col", str(3 * 3 * BATCH[3])
    yield "training accuracy, plain", f"{plain[0]} %"
    yield "training accuracy, dropout", f"{dropped[0]} %"
    yield "training accuracy, augmentation", f"{stored('tăng cường')[0]} %"
    yield "lesson 4's parameters", str(sum(array.size for array in data.small_cnn().values()))
    yield "lesson 4's accuracy", stored_in("04", "đúng: 1689 / 2000 =")[0] + " %"
    yield "test images", str(len(data.fashion()[1][0]))


@pytest.mark.parametrize(("name", "text"), list(claims()), ids=[name for name, _ in claims()])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, language):
    alone = rf"(?<![\d.]){re.escape(text)}(?!\d)"  # "32" is not what "132" says
    assert re.search(alone, prose("06")[language]), name


def test_augmentation_helps_on_images_that_were_moved():
    shares = dict(
        zip(
            ("plain", "dropout", "l2", "augmented"),
            re.findall(r"(\d+)%", printed("06").split("dời 2 cột:")[1].split("\n")[0]),
        )
    )
    assert int(shares["augmented"]) - int(shares["plain"]) > 5
    for language in ("vi", "en"):
        assert f"{shares['plain']} %" in prose("06")[language] and f"{shares['augmented']} %" in prose("06")[language]


def test_the_angles_are_those_of_gradients():
    (images, labels), _ = data.fashion()
    images = images[..., None] / 255
    dense = network.Sequential([network.Flatten(), network.Dense(10)], (28, 28, 1), seed=6, dtype=np.float64)

    def direction(places):
        dense.loss_and_gradients(images[places], labels[places])
        return dense.gradients[0].ravel() / np.linalg.norm(dense.gradients[0])

    whole = direction(slice(None))
    for count in (1, 8, 64, 512):
        cosine = np.mean([direction(slice(600 * k, 600 * k + count)) @ whole for k in range(20)])
        angle, *_, steps = stored(f"{count} ảnh: lệch")
        assert angle == f"{np.degrees(np.arccos(cosine)):.0f}"
        assert int(steps) == len(training.minibatches(len(images), count, np.random.default_rng(0)))


def test_the_run_on_300_images_overfits():
    loss, val_loss = ([float(number) for number in stored(name)] for name in ("loss ", "val_loss"))
    assert loss[-1] < loss[0] / 20 and val_loss[1] < val_loss[-1] - 0.1
    assert float(stored("accuracy")[-1]) > 98 and float(stored("val_accuracy")[-1]) < 80


def test_dropout_lowers_the_validation_loss_more_than_it_raises_the_accuracy():
    plain, dropped = stored("không gì"), stored("dropout 0.5")
    assert float(plain[-1]) - float(dropped[-1]) > 0.1
    assert abs(float(plain[1]) - float(dropped[1])) < 0.5  # the text: hardly changes
    assert any(float(one) < float(other) for one, other in zip(dropped[2:5], plain[2:5]))  # "once it is even worse"


def test_l2_does_the_same_a_little_less_and_augmentation_does_not_help():
    plain, dropped, l2, moved = (stored(name) for name in ("không gì", "dropout 0.5", "L2 0.002", "tăng cường"))
    assert float(dropped[-1]) < float(l2[-1]) < float(plain[-1])
    assert float(moved[1]) < float(plain[1]) and abs(float(moved[-1]) - float(plain[-1])) < 0.05
    for way in (plain, dropped, l2, moved):
        assert len(way) == 6 and abs(np.mean([float(share) for share in way[2:5]]) - float(way[1])) < 0.1


def test_im2col_costs_more_than_8_times_the_memory_and_row_windows_about_3_times():
    N, H, W, C = BATCH
    copied = N * (H - 2) * (W - 2) * 9 * C / np.prod(BATCH)
    assert 8 < copied < 9
    assert abs(N * H * (W - 2) * 3 * C / np.prod(BATCH) - 3) < 0.2


def test_the_trained_network_is_better_than_the_text_promises():
    assert "hơn 86 %" in printed("06") and printed("06").count("True") >= 4 and "False" not in printed("06")


def test_dropout_keeps_the_mean():
    dropped = layers.dropout(np.ones(100_000), 0.2, np.random.default_rng(6))[0]
    assert set(np.unique(dropped)) == {0, 1.25} and abs(dropped.mean() - 1) < 0.01


@pytest.mark.usefixtures("language_as_before")
@pytest.mark.parametrize("way", WAYS)
def test_one_of_the_two_functions_of_dropout_keeps_its_own_points(way):
    each_function_keeps_its_own_points("06", "6.5", [2, 1], way)
