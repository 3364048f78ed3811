# hint vi: 28 × 28 × 6
# hint en: 28 × 28 × 6
def activation_memory(model, batch_size=1):
    return [4 * batch_size * int(np.prod(layer.output.shape[1:])) for layer in model.layers]
