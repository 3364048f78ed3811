def multiply_adds(model):
    def count(layer):
        if isinstance(layer, keras.layers.Dense):
            return np.prod(layer.kernel.shape)
        if isinstance(layer, keras.layers.Conv2D):
            kernel_height, kernel_width, depth, filters = layer.kernel.shape
            total = 0
            for row in range(layer.output.shape[1]):
                total += layer.output.shape[2] * kernel_height * kernel_width * depth * filters
            return total
        return 0

    return list(map(count, model.layers))
