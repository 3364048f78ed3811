def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for i, (f, s, p, n) in enumerate(network, 1):
        try:
            shapes.append((layers.output_size(shapes[-1][0], f, padding=p, stride=s), layers.output_size(shapes[-1][1], f, padding=p, stride=s), n))
        except ValueError as error:
            raise ValueError(f"layer {i}: {error}") from error
    shapes.append((shapes[-1][0] * shapes[-1][1] * shapes[-1][2],))
    return shapes
