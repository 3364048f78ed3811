def activation_memory(model, batch_size=1):
    volume = np.zeros((batch_size, *model.input_shape[1:]), np.float32)
    memory = 0
    for layer in model.layers:
        volume = np.asarray(layer(volume))
        memory += volume.nbytes
    return memory
