# hint vi: chiều cao và chiều rộng phải tính riêng
# hint en: height and width are worked out separately
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, stride, padding, filters in network:
        side = layers.output_size(shapes[-1][0], kernel_size, padding, stride)
        shapes.append((side, side, filters))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
