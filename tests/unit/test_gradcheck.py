"""course_utils.gradcheck on functions whose gradients are known, right and wrong."""

import numpy as np
import pytest

from course_utils.gradcheck import numerical_gradient, relative_error

CASES = {
    # name: (function, its gradient)
    "a square": (lambda x: (x**2).sum(), lambda x: 2 * x),
    "all numbers times all": (lambda x: x.sum() ** 2, lambda x: np.full(x.shape, 2 * x.sum())),
    "a curve": (lambda x: np.sin(x).sum() ** 2, lambda x: 2 * np.sin(x).sum() * np.cos(x)),
    "the place matters": (
        lambda x: (x.ravel() * np.arange(x.size)).sum(),
        lambda x: np.arange(x.size).reshape(x.shape),
    ),
    "a constant": (lambda x: 3.0, lambda x: 0 * x),
}


@pytest.mark.parametrize("shape", [(1,), (4,), (2, 3), (1, 2, 3, 2)], ids=str)
@pytest.mark.parametrize("function, gradient", CASES.values(), ids=CASES)
def test_known_slopes(function, gradient, shape):
    x = np.random.default_rng(0).normal(size=shape)
    measured = numerical_gradient(function, x)
    assert relative_error(measured, gradient(x)) < 1e-7
    assert measured.shape == shape and measured.dtype == np.float64


def test_the_array_is_left_alone_and_may_be_of_ints_or_a_list():
    x = np.array([3, 4])
    x.flags.writeable = False
    np.testing.assert_allclose(numerical_gradient(lambda v: (v**2).sum(), x), [6, 8])
    np.testing.assert_allclose(numerical_gradient(lambda v: (v**2).sum(), [3, 4]), [6, 8])


def test_float32_is_measured_in_float64():
    # In float32 a step of 1e-5 beside 3 is 42 roundings long: the slope would be wrong in its second digit.
    measured = numerical_gradient(lambda v: (v**2).sum(), np.array([3.0], np.float32))
    assert abs(measured[0] - 6) < 1e-8


def test_a_larger_step_on_a_bend_gives_a_worse_slope():
    def error(step):
        return abs(numerical_gradient(lambda v: (v**3).sum(), np.array([1.0]), step)[0] - 3)

    assert error(0.1) == pytest.approx(0.01)  # step² · third derivative / 6
    assert error(1e-5) < 1e-9


@pytest.mark.parametrize(
    "gradient, expected, error",
    [
        pytest.param([3.0, 4.0], [3.0, 4.0], 0, id="equal"),
        pytest.param([0.0, 0.0], [0.0, 0.0], 0, id="both nothing"),
        pytest.param([1.0], [-1.0], 1, id="opposite"),
        pytest.param([0.0, 0.0], [1e-9, 0.0], 1, id="one forgotten, however small"),
        pytest.param([[3.0], [4.0]], [[6.0], [8.0]], 1 / 3, id="twice as long"),
        pytest.param([3.0, 0.0], [0.0, 4.0], 5 / 7, id="at right angles"),
    ],
)
def test_relative_error(gradient, expected, error):
    assert relative_error(gradient, expected) == pytest.approx(error)
    assert relative_error(expected, gradient) == pytest.approx(error)


def test_two_shapes_are_not_compared():
    with pytest.raises(ValueError) as raised:
        relative_error(np.ones((2, 1)), np.ones(2))
    assert str(raised.value) == "the gradients have shapes (2, 1) and (2,); compare one array's"
