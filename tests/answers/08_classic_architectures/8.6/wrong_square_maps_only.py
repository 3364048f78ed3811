# hint vi: không vuông
# hint en: not square
def activation_memory(model, batch_size=1):
    total = 0
    for layer in model.layers:
        shape = layer.output.shape
        total += shape[1] ** 2 * shape[3] if len(shape) == 4 else shape[1]
    return 4 * batch_size * total
