# hint vi: danh sách có ba phần
# hint en: the list has three parts
def network_shapes(input_shape, network):
    shapes, last = [], input_shape
    for kernel_size, stride, padding, filters in network:
        last = tuple(layers.output_size(side, kernel_size, padding, stride) for side in last[:2]) + (filters,)
        shapes.append(last)
    return shapes + [(last[0] * last[1] * last[2],)]
