"""What lesson 3 says in words is what its numbers are: each claim is worked out here again."""

import numpy as np
import pytest

from course_utils import data, layers, models
from tests.claims import printed, prose, spaced

RED = [
    [3, 1, 1, 2, 8, 4],
    [1, 0, 7, 3, 2, 6],
    [2, 3, 5, 1, 1, 3],
    [1, 4, 1, 2, 6, 5],
    [3, 2, 1, 3, 7, 2],
    [9, 2, 6, 2, 5, 1],
]
GREEN = [
    [2, 0, 1, 1, 3, 2],
    [4, 1, 0, 2, 2, 1],
    [1, 5, 2, 0, 1, 4],
    [0, 2, 3, 1, 6, 2],
    [1, 1, 2, 4, 0, 3],
    [3, 2, 0, 1, 2, 5],
]
BLUE = [
    [0, 2, 1, 0, 1, 3],
    [1, 1, 4, 2, 0, 2],
    [3, 0, 1, 5, 1, 0],
    [2, 1, 0, 3, 2, 1],
    [0, 4, 1, 1, 3, 2],
    [1, 0, 2, 2, 0, 1],
]
VOLUME = np.stack([RED, GREEN, BLUE], axis=-1)
EDGE = np.repeat(np.array([[1, 0, -1]] * 3)[:, :, None], 3, axis=2)
REDNESS = np.ones((3, 3, 3), int) * [1, 0, -1]
NETWORK = [(3, 1, 0, 10), (5, 2, 0, 20), (5, 2, 0, 40)]


def shapes():
    side, depth = 39, 3
    yield side, depth
    for kernel_size, stride, padding, filters in NETWORK:
        side, depth = layers.output_size(side, kernel_size, padding, stride), filters
        yield side, depth


def claims():
    """(name, text that must stand in both languages)"""
    red, green, blue = ((VOLUME[:3, :3, c] * EDGE[:, :, c]).sum() for c in range(3))
    yield "sums of the channels", f"{red} + {green} - {-blue} = {red + green + blue}"
    maps = layers.conv2d(VOLUME[None], np.stack([EDGE, REDNESS], axis=-1))[0]
    bright, dark = VOLUME[:3, :3, 0].sum(), VOLUME[:3, :3, 2].sum()
    yield "red minus blue", f"{bright} - {dark} = {maps[0, 0, 1]}"
    yield "stacked", f"4 × 4 × **{maps.shape[-1]}**"
    yield "one bias", f"{maps[0, 0, 0]} + 3 = {maps[0, 0, 0] + 3}"
    chain = " → ".join(f"{side} × {side} × {depth}" for side, depth in shapes())
    *_, (side, depth) = shapes()
    yield "the sample network", f"{chain} → **{side * side * depth}**"
    yield "recall, weights", str(5 * 5 * 192)
    yield "Keras's parameters", f"{(5 * 5 * 3 + 1) * 6} = (5 × 5 × 3 + 1) × 6"
    yield "two small layers", f"2 × 9 × 16 × 16 = {2 * 9 * 16 * 16}"
    yield "one larger layer", f"25 × 16 × 16 = {25 * 16 * 16}"
    yield "ten filters", str((3 * 3 * 3 + 1) * 10)
    parameters = [(f * f * c + 1) * k for (f, _, _, k), c in zip(NETWORK, (3, 10, 20))]
    yield "parameters of the sample network", spaced(sum(parameters))
    yield "parameters of its last layer", spaced(parameters[-1])
    yield "dense layer of lesson 1", spaced(64 * 64 * 3 * 1000 + 1000)


@pytest.mark.parametrize(("name", "text"), list(claims()), ids=[name for name, _ in claims()])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, language):
    assert text in prose("03")[language], name


def test_the_red_channel_is_the_image_of_lesson_2():
    assert layers.cross_correlate(RED, EDGE[:, :, 0])[0, 0] == -7
    assert "[[ -7  -2   2  -7]" in printed("02")


@pytest.mark.parametrize(
    "language, words",
    [("vi", "không có nó thì {} ô, với 3 là {} ô, với 8 là {} ô"), ("en", "{} without it, {} with 3, {} with 8")],
)
def test_a_larger_bias_lets_more_cells_speak(language, words):
    edge_map = layers.conv2d(VOLUME[None], EDGE[..., None])[0, :, :, 0]
    alive = [int((edge_map + bias > 0).sum()) for bias in (0, 3, 8)]
    assert words.format(*alive) in prose("03")[language]


def test_stops_in_the_words_answer():
    assert round((478 / 37) ** 2) == 167
    assert [layers.output_size(39, 3), layers.output_size(480, 3)] == [37, 478]


def inside(places, *boxes):
    """Which of the places (row, column) lie in one of the boxes (top, bottom, left, right)."""
    row, column = places.T
    return np.any(
        [(top <= row) & (row < bottom) & (left <= column) & (column < right) for top, bottom, left, right in boxes], 0
    )


def brightest(feature_map, share=0.01):
    return np.argwhere(feature_map > np.quantile(feature_map, 1 - share))


def test_the_second_filter_sees_the_nose_and_not_the_background():
    cat = data.photo("cat")[::2, ::2] / 255
    redness = layers.relu(layers.conv2d(cat[None], REDNESS[..., None], [-1.5]))[0, :, :, 0]
    assert inside(brightest(redness), (75, 125, 95, 150)).all()  # bridge and tip of the nose
    assert (redness[90:, 190:] == 0).mean() > 0.95


def test_learned_filters_see_what_the_text_says():
    learned = models.efficientnet_lite0().get_layer("stem_conv").get_weights()[0]
    cat = (data.photo("cat")[::2, ::2] / 255).astype(np.float32)
    maps = layers.relu(layers.conv2d(cat[None], learned, stride=2))[0]
    eyes = (20, 38, 32, 53), (27, 42, 72, 88)
    assert inside(brightest(maps[..., 18]), *eyes).mean() > 0.6  # of 7 % of the area
    assert inside(brightest(maps[..., 23]), (38, 70, 48, 76)).all()  # the nose
    # Filter 21 sees lines that lie flat: a bright bar across, and not one that stands.
    flat = np.zeros((1, 9, 9, 3), np.float32)
    flat[:, 4] = 1
    answers = [
        layers.relu(layers.conv2d(image, learned[..., 21:22])).max() for image in (flat, flat.transpose(0, 2, 1, 3))
    ]
    assert answers[0] > 5 * answers[1]
