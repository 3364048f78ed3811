def activation_memory(model, batch_size=1):
    def numbers(layers):
        if not layers:
            return 0
        first, *others = layers
        return int(np.prod(first.output.shape[1:])) + numbers(others)

    return batch_size * 32 // 8 * numbers(model.layers)
