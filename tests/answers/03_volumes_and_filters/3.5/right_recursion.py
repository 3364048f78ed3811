def network_shapes(input_shape, network):
    H, W, C = input_shape
    if not network:
        return [(H, W, C), (H * W * C,)]
    (f, s, p, n_c), *rest = network
    if min(H, W) + 2 * p < f:
        raise ValueError(f"{f} does not fit")
    return [(H, W, C), *network_shapes(((H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1, n_c), rest)]
