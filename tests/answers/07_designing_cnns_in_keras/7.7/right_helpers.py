def scaled(number, width):
    return int(number * width)


def block(x, repeats, filters):
    if repeats == 0:
        return keras.layers.MaxPooling2D()(x)
    return block(keras.layers.Conv2D(filters, 3, padding="same", activation=keras.ops.relu)(x), repeats - 1, filters)


def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    inputs = keras.Input(input_shape)
    x = block(inputs, 2, scaled(64, width))
    x = block(x, 2, scaled(128, width))
    for number in (256, 512, 512):
        x = block(x, 3, scaled(number, width))
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(scaled(4096, width), activation="relu")(x)
    x = keras.layers.Dense(scaled(4096, width), activation="relu")(x)
    outputs = keras.layers.Dense(classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    return model
