def vgg_block(input_shape, repeats, filters):
    conv = dict(kernel_size=3, padding="same", activation="relu")
    convolutions = [keras.layers.Conv2D(filters, **conv) for _ in range(repeats)]
    return keras.Sequential([keras.Input(input_shape), *convolutions, keras.layers.MaxPooling2D((2, 2))])
