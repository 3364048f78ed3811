def count_parameters(layers, input_shape):
    result = []
    h = input_shape[0]
    w = input_shape[1]
    c = input_shape[2]
    n = 0
    for i in range(len(layers)):
        layer = layers[i]
        name = layer[0]
        if name == "conv":
            f = layer[1]
            k = layer[2]
            result.append((k * k * c + 1) * f)
            if layer[3] == "valid":
                h = (h - k) // 1 + 1
                w = (w - k) // 1 + 1
            c = f
        if name == "pool":
            s = layer[1]
            h = (h - s) // s + 1
            w = (w - s) // s + 1
            result.append(0)
        if name == "flatten":
            n = h * w * c
            result.append(0)
        if name == "dense":
            result.append((n + 1) * layer[1])
            n = layer[1]
    return result
