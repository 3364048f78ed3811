import math


def network_shapes(input_shape, network):
    shapes = [list(input_shape)]
    for layer in network:
        sides = [layers.output_size(side, layer[0], stride=layer[1], padding=layer[2]) for side in shapes[-1][:2]]
        shapes.append(sides + [layer[3]])
    return shapes + [[math.prod(shapes[-1])]]
