def vgg_block(input_shape, repeats, filters):
    def after(volume, n):
        if n == 0:
            return keras.layers.MaxPooling2D(2, strides=2)(volume)
        padded = keras.layers.ZeroPadding2D(1)(volume)
        return after(keras.layers.Conv2D(filters, 3, activation=keras.ops.relu)(padded), n - 1)

    start = keras.Input(input_shape)
    return keras.Model(start, after(start, repeats))
