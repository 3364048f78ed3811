def vgg_block(input_shape, repeats, filters):
    inputs = keras.Input(shape=input_shape)
    x = inputs
    for i in range(repeats):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return keras.Model(inputs, x)
