def stack_or_one(n, channels):
    def counted(sizes):
        model = keras.Sequential([keras.Input((40, 40, channels))])
        for size in sizes:
            model.add(keras.layers.Conv2D(channels, size))
        return model.output_shape[1], model.count_params()

    left, stack = counted([3] * n)
    side = 41 - left
    return side, stack, counted([side])[1]
