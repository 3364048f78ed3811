# hint vi: cửa sổ 3 × 2
# hint en: windows of 3 × 2
def multiply_adds(model):
    counts = []
    for layer in model.layers:
        count = 0
        if isinstance(layer, keras.layers.Conv2D):
            _, height, width, _ = layer.output.shape
            if layer.padding == "valid":
                height, width = (layer.input.shape[k] - layer.kernel_size[k - 1] + 1 for k in (1, 2))
            count = int(np.prod(layer.kernel.shape)) * height * width
        elif isinstance(layer, keras.layers.Dense):
            count = int(np.prod(layer.kernel.shape))
        counts.append(count)
    return counts
