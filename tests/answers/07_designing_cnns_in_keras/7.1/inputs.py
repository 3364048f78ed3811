"""Random calls of exercise 7.1: some convolutions and poolings that find a place, then flattening and Dense layers."""

WRAPS = ("tuple", "array", "float64", "read-only")


def inputs(rng):
    height, width = (int(side) for side in rng.integers(12, 40, 2))
    shape, layers = (height, width, int(rng.integers(1, 5))), []
    for _ in range(rng.integers(0, 5)):
        size = int(rng.integers(1, 6))
        if rng.random() < 0.6:
            padding = str(rng.choice(["same", "valid"]))
            layers.append(("conv", int(rng.integers(1, 20)), size, padding))
            less = size - 1 if padding == "valid" else 0
            height, width = height - less, width - less
        elif min(height, width) >= 2 * size:
            layers.append(("pool", size))
            height, width = height // size, width // size
        if min(height, width) < 6:
            break
    if rng.random() < 0.8:
        layers += [("flatten",), *(("dense", int(units)) for units in rng.integers(1, 30, rng.integers(0, 4)))]
    return (layers, shape), {}
