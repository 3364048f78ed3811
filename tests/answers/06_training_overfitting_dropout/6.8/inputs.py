"""Random calls of exercise 6.8."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    n, channels, f_h, f_w, h_out, w_out = (int(side) for side in rng.integers(1, 4, 6))
    return (rng.normal(size=(n, h_out + f_h - 1, w_out + f_w - 1, channels)), f_h, f_w), {}
