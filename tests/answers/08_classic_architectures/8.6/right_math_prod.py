import math


def activation_memory(model, batch_size=1):
    return sum(math.prod((4, batch_size, *layer.output.shape[1:])) for layer in model.layers)
