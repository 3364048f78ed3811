def network_shapes(input_shape, network):
    def stops(n, f, s, p):
        places = range(-p, n + p - f + 1, s)
        if not places:
            raise ValueError("no stop")
        return len(places)

    shapes = [input_shape]
    for f, s, p, n_c in network:
        H, W, _ = shapes[-1]
        shapes.append((stops(H, f, s, p), stops(W, f, s, p), n_c))
    H, W, C = shapes[-1]
    return (*shapes, (H * W * C,))
