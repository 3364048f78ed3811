"""Random calls of exercise 2.6."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    height, width = rng.integers(1, 10, 2)
    kernel_height, kernel_width = rng.integers(1, height + 1), rng.integers(1, width + 1)
    image = rng.integers(0, 256, (height, width)).astype("uint8") if rng.random() < 0.3 else rng.normal(size=(height, width))
    keywords = {"stride": int(rng.integers(1, 4)), "padding": int(rng.integers(0, 3))}
    for name in list(keywords):
        if rng.random() < 0.2:
            del keywords[name]
    kernel = rng.integers(-4, 5, (kernel_height, kernel_width))
    kernel = kernel / 7 if rng.random() < 0.4 else kernel
    if len(keywords) == 2 and rng.random() < 0.3:
        return (image, kernel, keywords["stride"], keywords["padding"]), {}
    return (image, kernel), keywords
