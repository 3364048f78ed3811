"""Is a backward function right? Its gradient against slopes measured by central differences."""

import numpy as np


def numerical_gradient(f, x, step=1e-5):
    """Slope of f along each number of x: (f(x + step) - f(x - step)) / (2 · step), in float64.

    f     function of one array that returns a number
    x     array of any shape; a copy is changed, not x itself
    step  about the cube root of float64's precision, where rounding and curvature weigh the same

    Returns a float64 array of x's shape.

    >>> numerical_gradient(lambda x: (x**2).sum(), np.array([1.0, -3.0])).round(6).tolist()
    [2.0, -6.0]
    """
    x = np.array(x, float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + step
        above = f(x)
        x[place] = kept - step
        below = f(x)
        x[place] = kept
        gradient[place] = (above - below) / (2 * step)
    return gradient


def relative_error(gradient, expected):
    """|gradient - expected| / (|gradient| + |expected|), lengths of the arrays as vectors; 0 where both are 0.

    Below 1e-7 a gradient in float64 is right; above 1e-4 it is wrong, or the function has a kink at x.
    Raises ValueError for two shapes.

    >>> relative_error([3.0, 4.0], [3.0, 4.0]), relative_error([1.0], [-1.0])
    (0.0, 1.0)
    """
    gradient, expected = np.asarray(gradient, float), np.asarray(expected, float)
    if gradient.shape != expected.shape:
        raise ValueError(f"the gradients have shapes {gradient.shape} and {expected.shape}; compare one array's")
    lengths = np.linalg.norm(gradient) + np.linalg.norm(expected)
    return float(np.linalg.norm(gradient - expected) / lengths) if lengths else 0.0
