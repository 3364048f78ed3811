# hint vi: quên `return`
# hint en: is a `return` missing
def activation_memory(model, batch_size=1):
    numbers = sum(int(np.prod(layer.output.shape[1:])) for layer in model.layers)
    memory = 4 * batch_size * numbers
