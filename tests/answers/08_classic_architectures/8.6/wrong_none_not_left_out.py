# hint vi: TypeError
# hint en: TypeError
def activation_memory(model, batch_size=1):
    return sum(4 * batch_size * int(np.prod(layer.output.shape)) for layer in model.layers)
