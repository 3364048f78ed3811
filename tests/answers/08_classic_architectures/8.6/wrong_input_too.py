# hint vi: 28 × 28 × 6
# hint en: 28 × 28 × 6
def activation_memory(model, batch_size=1):
    numbers = int(np.prod(model.input_shape[1:])) + sum(int(np.prod(layer.output.shape[1:])) for layer in model.layers)
    return 4 * batch_size * numbers
