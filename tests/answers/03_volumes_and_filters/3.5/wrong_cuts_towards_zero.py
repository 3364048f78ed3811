# hint vi: với bước trượt nào cũng vậy
# hint en: whatever the stride
def network_shapes(input_shape, network):
    shapes = [tuple(input_shape)]
    for f, s, p, n in network:
        h, w, _ = shapes[-1]
        h, w = int((h + 2*p - f)/s) + 1, int((w + 2*p - f)/s) + 1
        if h <= 0 or w <= 0: raise ValueError("no")
        shapes.append((h, w, n))
    h, w, c = shapes[-1]
    return shapes + [(h*w*c,)]
