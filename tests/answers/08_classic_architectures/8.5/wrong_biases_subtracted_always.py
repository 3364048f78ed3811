# hint vi: không có hệ số điều chỉnh
# hint en: no biases
def multiply_adds(model):
    counts = []
    for layer in model.layers:
        count = 0
        if isinstance(layer, keras.layers.Dense):
            count = layer.count_params() - layer.units
        elif isinstance(layer, keras.layers.Conv2D):
            count = (layer.count_params() - layer.filters) * layer.output.shape[1] * layer.output.shape[2]
        counts.append(count)
    return counts
