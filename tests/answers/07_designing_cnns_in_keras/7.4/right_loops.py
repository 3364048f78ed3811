def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = x = keras.Input(input_shape)
    for filters, padding in [(6, "same"), (16, "valid")]:
        x = keras.layers.Conv2D(filters * width, 5, padding=padding, activation="relu")(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    for units in (120, 84):
        x = keras.layers.Dense(units * width, activation="relu")(x)
    return keras.Model(inputs, keras.layers.Dense(classes, "softmax")(x))
