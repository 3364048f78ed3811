# hint vi: 32 lần
# hint en: 32 times
def activation_memory(model, batch_size=1):
    numbers = sum(int(np.prod(layer.output.shape[1:])) for layer in model.layers)
    return 4 * numbers
