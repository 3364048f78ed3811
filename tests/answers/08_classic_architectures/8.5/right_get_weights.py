def multiply_adds(model):
    result = []
    for layer in model.layers:
        weights = layer.get_weights()
        if len(weights) == 0:
            result.append(0)
            continue
        kernel = weights[0]
        if kernel.ndim == 4:
            places = layer.output.shape[1] * layer.output.shape[2]
        else:
            places = 1
        result.append(kernel.size * places)
    return result
