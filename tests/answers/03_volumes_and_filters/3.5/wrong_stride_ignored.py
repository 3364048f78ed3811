# hint vi: là khối ra của tầng trước
# hint en: Compare with the chain above
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, stride, padding, filters in network:
        shapes.append(tuple(layers.output_size(side, kernel_size, padding) for side in shapes[-1][:2]) + (filters,))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
