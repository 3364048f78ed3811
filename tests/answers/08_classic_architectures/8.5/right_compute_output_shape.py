def multiply_adds(model):
    shape = model.input_shape
    counts = []
    for layer in model.layers:
        before, shape = shape, layer.compute_output_shape(shape)
        kind = type(layer).__name__
        if kind == "Conv2D":
            f1, f2 = layer.kernel_size
            counts.append(shape[1] * shape[2] * layer.filters * f1 * f2 * before[3])
        elif kind == "Dense":
            counts.append(before[1] * layer.units)
        else:
            counts.append(0)
    return counts
