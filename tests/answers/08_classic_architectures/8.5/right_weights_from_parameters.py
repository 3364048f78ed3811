def multiply_adds(model):
    counts = np.zeros(len(model.layers), dtype=int)
    for i in range(len(model.layers)):
        layer = model.layers[i]
        if hasattr(layer, "use_bias"):
            biases = layer.output.shape[-1] if layer.use_bias else 0
            counts[i] = layer.count_params() - biases
        if hasattr(layer, "filters"):
            counts[i] *= layer.output.shape[1] * layer.output.shape[2]
    return counts.tolist()
