"""What lesson 4 says in words is what its numbers are: each claim is worked out here again."""

import functools

import numpy as np
import pytest

from course_utils import data, language, layers
from tests.claims import percent, printed, prose, spaced

FEATURE_MAP = np.array([[1, 3, 2, 0], [4, 8, 1, 1], [0, 2, 6, 5], [7, 1, 3, 2]])
POOLED = np.array([[1, 1, 0], [4, 2, 1], [0, 2, 1]])
SCORES = np.array([[5.1, 3.4, 1.4, 0.7]])
TROUSERS, SHIRTS, SNEAKERS, BAGS = 1, 6, 7, 8


def pooled(image, size, pool=layers.max_pool):
    return pool(image[None, :, :, None], size)[0, :, :, 0]


def edge_map():
    return np.abs(layers.cross_correlate(data.photo("cat", gray=True), [[1, 0, -1]] * 3)).astype(float)


def change(size, columns=1):
    """By which share a map of 296 × 440 changes when the image moves, after max pooling."""
    edges = edge_map()
    before, after = (pooled(edges[:296, start : start + 440], size) for start in (0, columns))
    return np.abs(before - after).sum() / before.sum()


def network(images):
    """[(name, volume, parameters)] of the small network, layer by layer, and its probabilities."""
    weights = data.small_cnn()
    x = images[..., None] / 255
    steps = [("image", x, 0)]
    for name in ("conv1", "conv2"):
        w, b = weights[f"{name}_w"], weights[f"{name}_b"]
        x = layers.relu(layers.conv2d(x, w, b))
        steps.append((name, x, w.size + b.size))
        x = layers.max_pool(x, 2)
        steps.append((f"pool after {name}", x, 0))
    x = layers.flatten(x)
    steps.append(("flatten", x, 0))
    w, b = weights["dense_w"], weights["dense_b"]
    probabilities = layers.softmax(layers.dense(x, w, b))
    return [*steps, ("dense", probabilities, w.size + b.size)], probabilities


@functools.cache
def answers(shift=0):
    """Probabilities for the 2000 test images, moved to the right."""
    images = data.fashion()[1][0]
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    return network(moved)[1]


def right(shift=0):
    return answers(shift).argmax(axis=1) == data.fashion()[1][1]


def share(mask):
    """0.845 as "84.5 %"."""
    return f"{mask.mean():.1%}".replace("%", " %")


def multiplications():
    """{layer: products that one image takes}"""
    weights = data.small_cnn()
    volumes = {name: volume[0] for name, volume, _ in network(data.fashion()[1][0][:1])[0]}
    made = {name: volumes[name].size * weights[f"{name}_w"][..., 0].size for name in ("conv1", "conv2")}
    return {**made, "dense": weights["dense_w"].size}


def claims():
    """(name, text that must stand in both languages)"""
    largest, mean = pooled(FEATURE_MAP, 2), pooled(FEATURE_MAP, 2, layers.average_pool)
    yield "largest of four", ", ".join(f"{number:g}" for number in largest.ravel())
    yield "mean of four", ", ".join(f"{number:g}" for number in mean.ravel())
    small = pooled(edge_map()[:296, :440], 8)
    yield "the smallest edge map", "{} × {}".format(*small.shape)
    yield "share of the cells", f"1/{296 * 440 // small.size}"
    yield "change without pooling", percent(change(1))
    yield "change with a window of 8", percent(change(8))
    volume = layers.max_pool(np.zeros((1, 28, 28, 6)), 2)
    yield "recall, a pooled volume", " × ".join(map(str, volume.shape[1:]))
    strokes = 255 - data.photo("text")[20:148, 40:296]
    yield "mean of the strokes", f"{strokes.mean():.1f}"
    yield "mean after max pooling", f"{pooled(strokes, 4).mean():.1f}"
    row = layers.flatten(POOLED[None, :, :, None])
    first = layers.dense(row, np.array([[0, 0, 0, 0, 3, 0, 0, 0, -1]]).T, [10])[0, 0]
    yield "score of the first class", f"3 × {POOLED[1, 1]} - 1 × {POOLED[2, 2]} + 10 = {first}"
    second = layers.dense(row, np.array([[1, 1, 0, 0, 0, 1, 0, 0, 2]]).T, [0])[0, 0]
    yield "score of the second class", f"1 + 1 + 1 + 2 + 0 = {second}"
    yield "flattened", f"{5 * 5 * 6} × 10 + 10 = {5 * 5 * 6 * 10 + 10}"
    yield "pooled globally", f"6 × 10 + 10 = {6 * 10 + 10}"
    yield "probabilities", ", ".join(percent(probability) for probability in layers.softmax(SCORES)[0])
    steps, _ = network(data.fashion()[1][0][:1])
    for name, volume, parameters in steps:
        shape = " × ".join(map(str, volume.shape[1:]))
        yield f"row of the table: {name}", f"| {shape} | {parameters} |"
    yield "parameters in all", str(sum(parameters for *_, parameters in steps))
    made = multiplications()
    yield "products of the first convolution", f"26 × 26 × 4 × 9 = {spaced(made['conv1'])}"
    yield "products of the second", f"11 × 11 × 6 × 36 = {spaced(made['conv2'])}"
    yield "products of the full connection", str(made["dense"])
    yield "right", str(right().sum())
    yield "right, in per cent", share(right())
    yield "blind guessing", percent(1 / 10)
    labels = data.fashion()[1][1]
    for name, k in (("trousers", TROUSERS), ("sneakers", SNEAKERS), ("shirts", SHIRTS)):
        yield name, str(right()[labels == k].sum())
    yield "surest class of the fourth image", percent(answers()[4].max())
    yield "surest class of the last image", percent(answers()[17].max())
    for shift in (1, 2, 4):
        yield f"moved by {shift}", share(right(shift))


CLAIMS = list(claims())


@pytest.mark.parametrize(("name", "text"), CLAIMS, ids=[name for name, _ in CLAIMS])
@pytest.mark.parametrize("spoken", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, spoken):
    assert text in prose("04")[spoken], name


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("vi", "Quần dài đúng {} trên 200, giày thể thao {}. Áo sơ mi chỉ đúng {} trên 200"),
        ("en", "Of the trousers {} of 200 are right, of the sneakers {}. Of the shirts only {} of 200"),
    ],
)
def test_which_clothes_are_told_apart(spoken, words):
    labels = data.fashion()[1][1]
    assert all((labels == k).sum() == 200 for k in (TROUSERS, SNEAKERS, SHIRTS))
    assert words.format(*(right()[labels == k].sum() for k in (TROUSERS, SNEAKERS, SHIRTS))) in prose("04")[spoken]
    hardest = min(range(10), key=lambda k: right()[labels == k].mean())
    assert hardest == SHIRTS


def test_which_classes_are_meant(monkeypatch):
    monkeypatch.setattr(language, "_current", "en")
    names = [data.fashion_classes()[k] for k in (TROUSERS, SHIRTS, SNEAKERS, BAGS)]
    assert names == ["trousers", "shirt", "sneaker", "bag"]


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("vi", "Dời 1 điểm ảnh: {}, vẫn còn khá. Dời 2: {}. Dời 4: {}"),
        ("en", "Moved by 1 pixel: {}, still quite good. By 2: {}. By 4: {}"),
    ],
)
def test_a_network_that_pools_twice_bears_small_moves_only(spoken, words):
    assert words.format(*(share(right(shift)) for shift in (1, 2, 4))) in prose("04")[spoken]
    assert right(4).mean() < 1 / 3  # "wrong on more than two thirds"


def test_the_larger_the_window_the_less_a_small_move_changes():
    changes = [change(size) for size in (1, 2, 4, 8)]
    assert changes == sorted(changes, reverse=True)
    assert [f"{share:.0%}" for share in changes] == [
        line.split()[-1] for line in printed("04").splitlines() if line.startswith("cửa sổ ") and "thay đổi" in line
    ]
    assert change(8, columns=9) > 5 * change(8)  # "a move larger than the window changes everything again"


def test_average_pooling_keeps_the_mean_of_the_strokes():
    strokes = 255 - data.photo("text")[20:148, 40:296]
    assert pooled(strokes, 4, layers.average_pool).mean() == pytest.approx(strokes.mean())


def test_bars_and_chessboard_cannot_be_told_apart_once_pooled():
    bars, chessboard = np.tile([9, 0], (4, 2)), np.array([[9, 0, 9, 0], [0, 9, 0, 9]] * 2)
    assert (bars != chessboard).any()
    assert pooled(bars, 2).tolist() == pooled(chessboard, 2).tolist() == [[9, 9], [9, 9]]


def test_the_channels_of_one_cell_stand_side_by_side():
    two = np.stack([POOLED, 10 * POOLED], axis=-1)
    assert layers.flatten(two[None])[0, :2].tolist() == [1, 10]


def test_a_full_connection_is_a_convolution_as_large_as_the_volume():
    rng = np.random.default_rng(0)
    volume, w = rng.normal(size=(2, 5, 5, 6)), rng.normal(size=(150, 10))
    np.testing.assert_allclose(
        layers.conv2d(volume, w.reshape(5, 5, 6, 10))[:, 0, 0], layers.dense(layers.flatten(volume), w, np.zeros(10))
    )


def test_only_the_differences_of_scores_count_and_doubling_makes_surer():
    probabilities = layers.softmax(SCORES)
    np.testing.assert_allclose(layers.softmax(SCORES + 100), probabilities)
    for spoken, words in (("vi", "{} thành {}"), ("en", "{} becomes {}")):
        surer = words.format(percent(probabilities.max()), percent(layers.softmax(2 * SCORES).max()))
        assert surer in prose("04")[spoken]
    with np.errstate(over="ignore"):
        assert np.isinf(np.exp(1000.0))
    for scores in ([[2.0, 2, 2]], [[5002.0, 5002, 5002]]):
        np.testing.assert_allclose(layers.softmax(scores), 1 / 3)


def test_full_connection_has_most_parameters_and_the_second_convolution_most_products():
    steps, _ = network(data.fashion()[1][0][:1])
    assert max(steps, key=lambda step: step[2])[0] == "dense"
    made = multiplications()
    assert max(made, key=made.get) == "conv2"


def test_the_pictures_shown_are_three_right_and_three_wrong():
    assert right()[[0, 5, 8, 4, 13, 17]].tolist() == [True, True, True, False, False, False]
    assert [answers()[i].argmax() for i in (4, 17)] == [SHIRTS, BAGS]


def test_small_images_as_large_as_the_step_further_says():
    """`x[:, :-1:2, :-1:2]` in place of max pooling gives the dense layer what it needs."""
    weights = data.small_cnn()
    x = layers.conv2d(data.fashion()[1][0][:1, :, :, None], weights["conv1_w"])[:, :-1:2, :-1:2]
    x = layers.conv2d(x, weights["conv2_w"])[:, :-1:2, :-1:2]
    assert layers.flatten(x).shape[1] == len(weights["dense_w"])
