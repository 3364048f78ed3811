# hint vi: ngay ở tầng ấy
# hint en: at that layer
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for f, s, p, n in network:
        h, w, _ = shapes[-1]
        shapes.append(((h + 2*p - f)//s + 1, (w + 2*p - f)//s + 1, n))
    h, w, c = shapes[-1]
    if h < 1 or w < 1: raise ValueError("no")
    return shapes + [(h*w*c,)]
