"""Random calls of exercise 5.6."""

WRAPS = {"input_gradient": ("list", "tuple", "float64", "read-only", "Fortran order")}


def inputs_filter_gradient(rng):
    n, channels, filters, f_h, f_w = (int(side) for side in rng.integers(1, 4, 5))
    h_out, w_out = (int(side) for side in rng.integers(1, 4, 2))
    dout = rng.normal(size=(n, h_out, w_out, filters))
    x = rng.normal(size=(n, h_out + f_h - 1, w_out + f_w - 1, channels))
    return (dout, x, rng.normal(size=(f_h, f_w, channels, filters))), {}


inputs_input_gradient = inputs_filter_gradient
