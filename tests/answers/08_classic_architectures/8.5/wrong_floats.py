# hint vi: phải là số nguyên
# hint en: must be an int
def multiply_adds(model):
    counts = np.zeros(len(model.layers))
    for index, layer in enumerate(model.layers):
        count = 0
        if isinstance(layer, keras.layers.Conv2D):
            _, height, width, _ = layer.output.shape
            count = int(np.prod(layer.kernel.shape)) * height * width
        elif isinstance(layer, keras.layers.Dense):
            count = int(np.prod(layer.kernel.shape))
        counts[index] = count
    return counts
