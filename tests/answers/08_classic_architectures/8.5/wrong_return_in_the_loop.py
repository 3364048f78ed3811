# hint vi: 10 × 10
# hint en: 10 × 10
def multiply_adds(model):
    counts = []
    for layer in model.layers:
        count = 0
        if isinstance(layer, keras.layers.Conv2D):
            _, height, width, _ = layer.output.shape
            count = int(np.prod(layer.kernel.shape)) * height * width
        elif isinstance(layer, keras.layers.Dense):
            count = int(np.prod(layer.kernel.shape))
        counts.append(count)
        return counts
