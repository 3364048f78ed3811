def mended_model():
    layers = [keras.Input((28, 28, 1))]
    for filters, padding in ((6, "same"), (16, "valid")):
        layers.append(keras.layers.Conv2D(filters, 5, padding=padding, activation="relu"))
        layers.append(keras.layers.MaxPooling2D(2))
    layers.append(keras.layers.Flatten())
    for units, activation in zip((120, 84, 10), ("relu", "relu", "softmax")):
        layers.append(keras.layers.Dense(units, activation=activation))
    return keras.Sequential(layers)
