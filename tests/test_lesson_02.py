"""What lesson 2 says in words is what its numbers are: each claim is worked out here again."""

import numpy as np
import pytest

from course_utils import data, layers
from tests.claims import prose, spaced

SLIDE = np.array(
    [
        [3, 1, 1, 2, 8, 4],
        [1, 0, 7, 3, 2, 6],
        [2, 3, 5, 1, 1, 3],
        [1, 4, 1, 2, 6, 5],
        [3, 2, 1, 3, 7, 2],
        [9, 2, 6, 2, 5, 1],
    ]
)
VERTICAL = np.array([[1, 0, -1]] * 3)
LAPLACIAN = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])


def claims():
    """(name, text that must stand in both languages)"""
    full = layers.cross_correlate(SLIDE, VERTICAL)
    yield "first sum", f"6 - 13 = {full[0, 0]}"
    yield "second sum", f"4 - 6 = {full[0, 1]}"
    strongest = sorted(full.ravel())[:2]
    yield "strongest", f"{strongest[0]}"
    assert not set(strongest) & set(layers.cross_correlate(SLIDE, VERTICAL, stride=2).ravel()), "stride 2 loses both"
    bricks = data.photo("brick")[100:300, 100:300]
    yield "bricks, vertical", str(np.abs(layers.cross_correlate(bricks, VERTICAL)).mean().round(1))
    yield "bricks, horizontal", str(np.abs(layers.cross_correlate(bricks, VERTICAL.T)).mean().round(1))
    side = 28
    for _ in range(10):
        side = layers.output_size(side, 3)
    yield "ten filters", f"{side} × {side}"
    padded = layers.cross_correlate(np.ones((3, 3), int), LAPLACIAN, padding=1)
    yield "false edge in a corner", str(padded[0, 0])
    cat = data.photo("cat", gray=True)
    outputs = (cat.shape[0] - 2) * (cat.shape[1] - 2)
    yield "size of the cat", f"{cat.shape[0]} × {cat.shape[1]}"
    yield "size of its map", f"{cat.shape[0] - 2} × {cat.shape[1] - 2}"
    yield "parameters of a dense layer", spaced(cat.size * outputs + outputs)


@pytest.mark.parametrize(("name", "text"), list(claims()), ids=[name for name, _ in claims()])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, language):
    assert text in prose("02")[language], name


def test_flipping_the_edge_filter_changes_every_sign():
    assert np.array_equal(layers.convolve(SLIDE, VERTICAL), -layers.cross_correlate(SLIDE, VERTICAL))
    assert np.array_equal(layers.convolve(SLIDE, LAPLACIAN), layers.cross_correlate(SLIDE, LAPLACIAN))


def test_shift_of_the_image_shifts_the_map_as_section_6_says():
    photo = data.photo("cat", gray=True)
    first = photo[60:180, 122:242]
    for shift, stride, agrees in ((2, 1, True), (2, 2, True), (1, 1, True), (1, 2, False)):
        moved = photo[60:180, 122 - shift : 242 - shift]
        before, after = (layers.cross_correlate(image, VERTICAL, stride=stride) for image in (first, moved))
        step = max(shift // stride, 1)
        assert np.array_equal(after[:, step:], before[:, :-step]) == agrees, (shift, stride)
        assert not np.array_equal(after, before)
