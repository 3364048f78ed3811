# hint vi: tám tầng
# hint en: eight layers
def activation_memory(model, batch_size=1):
    numbers = sum(int(np.prod(layer.output.shape[1:])) for layer in model.layers if not isinstance(layer, keras.layers.Flatten))
    return 4 * batch_size * numbers
