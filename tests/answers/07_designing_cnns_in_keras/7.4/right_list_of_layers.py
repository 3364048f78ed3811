def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    layers = [
        keras.layers.ZeroPadding2D((2, 2)),
        keras.layers.Conv2D(int(6 * width), 5),
        keras.layers.ReLU(),
        keras.layers.MaxPooling2D((2, 2)),
        keras.layers.Conv2D(int(16 * width), 5),
        keras.layers.ReLU(),
        keras.layers.MaxPooling2D((2, 2)),
        keras.layers.Flatten(),
        keras.layers.Dense(int(120 * width)),
        keras.layers.ReLU(),
        keras.layers.Dense(int(84 * width)),
        keras.layers.ReLU(),
        keras.layers.Dense(classes),
        keras.layers.Softmax(),
    ]
    inputs = keras.layers.Input(input_shape)
    x = inputs
    for layer in layers:
        x = layer(x)
    return keras.models.Model(inputs, x)
