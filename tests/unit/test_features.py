"""course_utils.features against loops that follow the words of lesson 1, one pixel at a time."""

import math

import numpy as np
import pytest

from course_utils import features

SHAPES = [(1, 1), (1, 5), (4, 1), (3, 7), (6, 4)]


def photo_of(shape, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (*shape, 3)).astype(np.uint8)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_gray_is_the_weighted_sum_of_each_pixel(shape):
    photo = photo_of(shape)
    gray = features.to_gray(photo)
    assert gray.dtype == np.uint8 and gray.shape == shape
    for row, column in np.ndindex(shape):
        red, green, blue = (int(value) for value in photo[row, column])
        assert abs(int(gray[row, column]) - (299 * red + 587 * green + 114 * blue) / 1000) <= 0.5


@pytest.mark.parametrize("dtype", [np.float32, np.float64], ids=lambda dtype: dtype.__name__)
def test_floats_are_not_rounded(dtype):
    gray = features.to_gray(np.array([[[0.5, 0.25, 1.0]]], dtype))
    assert gray.dtype == dtype
    assert gray[0, 0] == pytest.approx(0.299 * 0.5 + 0.587 * 0.25 + 0.114)


def test_white_stays_white_and_black_black():
    assert features.to_gray(np.uint8([[[255] * 3, [0] * 3]])).tolist() == [[255, 0]]


@pytest.mark.parametrize("bins", [1, 2, 4, 64, 256])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_histogram_counts_each_pixel_once(shape, bins):
    photo = photo_of(shape)
    counts = np.zeros((3, bins))
    for row, column in np.ndindex(shape):
        for channel in range(3):
            counts[channel, int(photo[row, column, channel]) // (256 // bins)] += 1
    assert np.allclose(features.color_histogram(photo, bins), counts / math.prod(shape))


def test_the_borders_of_the_ranges():
    photo = np.uint8([[[0, 63, 64], [127, 128, 255]]])
    assert features.color_histogram(photo, 4).tolist() == [[0.5, 0.5, 0, 0], [0.5, 0, 0.5, 0], [0, 0.5, 0, 0.5]]


@pytest.mark.parametrize("bins", [0, 3, 257])
def test_ranges_must_be_equally_wide(bins):
    with pytest.raises(ValueError, match=f"bins is {bins}; it must divide 256"):
        features.color_histogram(photo_of((2, 2)), bins)


@pytest.mark.parametrize(
    "function", [features.to_gray, features.color_histogram], ids=lambda function: function.__name__
)
def test_a_grey_picture_is_no_photo(function):
    with pytest.raises(ValueError, match=r"photo has shape \(2, 2\); it must be \(height, width, 3\)"):
        function(np.zeros((2, 2), np.uint8))


@pytest.mark.parametrize("shape", [(2, 2), (3, 6), (7, 4)], ids=str)
def test_gradient_magnitude_is_a_long_side(shape):
    gray = photo_of(shape)[:, :, 0]
    found = features.gradient_magnitude(gray)
    assert found.shape == (shape[0] - 1, shape[1] - 1)
    for row, column in np.ndindex(found.shape):
        here, right, below = int(gray[row, column]), int(gray[row, column + 1]), int(gray[row + 1, column])
        assert found[row, column] == pytest.approx(math.hypot(right - here, below - here))


def test_the_grid_says_where_the_edges_are():
    photo = np.full((41, 41, 3), 200, np.uint8)
    photo[5:8, 32:36] = 0  # a dark spot in the first row, last column of fields
    grid = features.edge_grid(photo)
    assert grid.shape == (4, 4)
    assert np.argwhere(grid).tolist() == [[0, 3]]


def test_the_nearest_in_space_gives_its_label():
    known = np.array([[3, 3], [0, 5], [-100, 0]])
    assert features.nearest_neighbour(known, ["near", "far", "negative"], [0, 0]) == "near"


def test_the_first_of_equals_and_no_wrapping():
    assert features.nearest_neighbour(np.uint8([[46], [20]]), [1, 2], np.uint8([30])) == 2
    assert features.nearest_neighbour([[1], [5]], [6, 7], [3]) == 6


def test_accuracy_is_the_share_of_right_names():
    pictures = np.array([[[0]], [[10]]])
    asked = np.array([[[1]], [[2]], [[9]], [[20]]])
    assert features.accuracy(np.mean, (pictures, np.array([0, 1])), (asked, np.array([0, 1, 1, 1]))) == 0.75
