"""Random calls of exercise 2.1."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    height, width = rng.integers(1, 9, 2)
    kernel_height, kernel_width = rng.integers(1, height + 1), rng.integers(1, width + 1)
    image = rng.integers(0, 256, (height, width)).astype("uint8") if rng.random() < 0.3 else rng.normal(size=(height, width))
    kernel = rng.integers(-4, 5, (kernel_height, kernel_width))
    kernel = kernel / 7 if rng.random() < 0.4 else kernel
    return (image, kernel), {}
