def activation_memory(model, batch_size=1):
    shape = (batch_size, *model.input_shape[1:])
    number_of_bytes = 0
    for layer in model.layers:
        shape = layer.compute_output_shape(shape)
        number_of_bytes += int(np.prod(shape)) * np.dtype("float32").itemsize
    return number_of_bytes
