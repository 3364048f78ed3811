# hint vi: Tầng có đệm
# hint en: A layer with padding
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for kernel_size, stride, padding, filters in network:
        sides = [(side + padding - kernel_size) // stride + 1 for side in shapes[-1][:2]]
        if min(sides) < 1:
            raise ValueError("too small")
        shapes.append((*sides, filters))
    return shapes + [(shapes[-1][0] * shapes[-1][1] * shapes[-1][2],)]
