def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    first = volume = keras.Input(tuple(input_shape))
    for filters in (6, 16):
        volume = keras.layers.Conv2D(filters * width, 5, activation="tanh")(volume)
        volume = keras.layers.AveragePooling2D(2)(volume)
    volume = keras.layers.Conv2D(120 * width, 5, activation="tanh")(volume)
    volume = keras.layers.Reshape((-1,))(volume)
    volume = keras.layers.Dense(84 * width, activation="tanh")(volume)
    volume = keras.layers.Softmax()(keras.layers.Dense(classes)(volume))
    return keras.Model(first, volume)
