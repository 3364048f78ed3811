# hint vi: Không có tầng nào
# hint en: No layer at all
def network_shapes(input_shape, network):
    if not network:
        return [tuple(input_shape)]
    shapes = [tuple(input_shape)]
    for kernel_size, stride, padding, filters in network:
        H, W, _ = shapes[-1]
        H, W = layers.output_size(H, kernel_size, padding, stride), layers.output_size(W, kernel_size, padding, stride)
        shapes.append((H, W, filters))
    return shapes + [(H * W * filters,)]
