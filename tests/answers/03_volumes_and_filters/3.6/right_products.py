import math


def receptive_field(network):
    strides = [stride for _, stride in network]
    return 1 + sum((f - 1) * math.prod(strides[:place]) for place, (f, _) in enumerate(network))
