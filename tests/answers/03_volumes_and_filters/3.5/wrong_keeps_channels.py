# hint vi: sâu bằng số bộ lọc
# hint en: as deep as there are filters
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, stride, padding, filters in network:
        shapes.append(tuple(layers.output_size(side, kernel_size, padding, stride) for side in shapes[-1][:2]) + (input_shape[2],))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
