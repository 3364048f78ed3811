def count_parameters(layers, input_shape):
    state = {"shape": tuple(input_shape)}

    def conv(filters, kernel_size, padding):
        height, width, channels = state["shape"]
        less = kernel_size - 1 if padding == "valid" else 0
        state["shape"] = (height - less, width - less, filters)
        return filters * kernel_size * kernel_size * channels + filters

    def pool(size):
        height, width, channels = state["shape"]
        state["shape"] = (height // size, width // size, channels)
        return 0

    def flatten():
        state["shape"] = (int(np.prod(state["shape"])),)
        return 0

    def dense(units):
        (length,) = state["shape"]
        state["shape"] = (units,)
        return length * units + units

    table = {"conv": conv, "pool": pool, "flatten": flatten, "dense": dense}
    return [table[layer[0]](*layer[1:]) for layer in layers]
