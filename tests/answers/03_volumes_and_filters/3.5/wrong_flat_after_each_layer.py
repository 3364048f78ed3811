# hint vi: khối ra của tầng trước
# hint en: came out of the one before
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for f, s, p, n in network:
        h, w, _ = shapes[-1]
        shapes.append((layers.output_size(h, f, p, s), layers.output_size(w, f, p, s), n))
        shapes.append((shapes[-1][0]*shapes[-1][1]*n,))
    return shapes
