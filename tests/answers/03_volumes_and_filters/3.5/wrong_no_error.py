# hint vi: phải báo lỗi ValueError
# hint en: it must raise ValueError
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for f, s, p, n_c in network:
        H, W, _ = shapes[-1]
        shapes.append(((H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1, n_c))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
