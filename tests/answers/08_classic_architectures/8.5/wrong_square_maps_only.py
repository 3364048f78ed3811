# hint vi: cửa sổ 3 × 2
# hint en: windows of 3 × 2
def multiply_adds(model):
    counts = []
    for layer in model.layers:
        count = 0
        if isinstance(layer, keras.layers.Conv2D):
            _, height, width, _ = layer.output.shape
            count = int(np.prod(layer.kernel.shape)) * height ** 2
        elif isinstance(layer, keras.layers.Dense):
            count = int(np.prod(layer.kernel.shape))
        counts.append(count)
    return counts
