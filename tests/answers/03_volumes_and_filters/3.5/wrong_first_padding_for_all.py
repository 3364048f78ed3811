# hint vi: mỗi tầng dùng số của chính nó
# hint en: each layer uses its own numbers
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, stride, _, filters in network:
        padding = network[0][2] if len(network) != 2 else _
        shapes.append(tuple(layers.output_size(side, kernel_size, padding, stride) for side in shapes[-1][:2]) + (filters,))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
