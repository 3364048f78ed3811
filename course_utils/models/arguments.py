"""What all builders ask of input_shape, classes and width."""

import numbers


def checked(input_shape, classes, width, smallest=1):
    """The three arguments as Keras takes them; ValueError, with the value and what it must be, where nothing can be built.

    input_shape  (height, width, channels), whole numbers; height and width of at least `smallest`
    classes      a whole number from 2 on: softmax over one class is 1 whatever the image shows
    width        a number greater than 0

    Returns (input_shape, classes, width), the shape as a tuple, NumPy's numbers as Python's.
    """
    if not isinstance(input_shape, (tuple, list)) or len(input_shape) != 3:
        raise ValueError(f"input_shape is {input_shape}; it must be (height, width, channels), without the batch")
    if not all(isinstance(side, numbers.Integral) and side >= 1 for side in input_shape):
        raise ValueError(f"input_shape is {input_shape}; all three must be whole numbers of at least 1")
    if min(input_shape[:2]) < smallest:
        raise ValueError(f"input_shape is {input_shape}; height and width must be at least {smallest}")
    if not isinstance(classes, numbers.Integral) or classes < 2:
        raise ValueError(f"classes is {classes}; it must be a whole number of at least 2")
    if not isinstance(width, numbers.Real) or not 0 < width < float("inf"):
        raise ValueError(f"width is {width}; it must be a number greater than 0, 1 for the original")
    return tuple(int(side) for side in input_shape), int(classes), float(width)


def scaled(count, width):
    """`count` filters or units of the original at this width: rounded as Python's `round` does, and at least 1."""
    return max(1, round(count * width))
