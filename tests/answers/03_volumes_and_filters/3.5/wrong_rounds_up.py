# hint vi: làm tròn xuống
# hint en: rounded down
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for f, s, p, n in network:
        h, w, _ = shapes[-1]
        if f > min(h, w) + 2*p: raise ValueError
        shapes.append((-(-(h + 2*p - f)//s) + 1, -(-(w + 2*p - f)//s) + 1, n))
    h, w, c = shapes[-1]
    return shapes + [(h*w*c,)]
