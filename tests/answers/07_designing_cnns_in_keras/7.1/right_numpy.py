def count_parameters(layers, input_shape):
    counts = np.zeros(len(layers), int)
    shape = np.array(input_shape)
    for index, layer in enumerate(layers):
        if layer[0] == "conv":
            counts[index] = np.prod([layer[1], layer[2], layer[2], shape[-1]]) + layer[1]
            if layer[3] == "valid":
                shape[:2] -= layer[2] - 1
            shape[-1] = layer[1]
        elif layer[0] == "pool":
            shape[:2] //= layer[1]
        elif layer[0] == "flatten":
            shape = np.array([shape.prod()])
        else:
            counts[index] = (shape[0] + 1) * layer[1]
            shape[0] = layer[1]
    return counts
