# hint vi: Với cùng trọng số
# hint en: With the same weights
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(6 * width, 5, padding="same", activation="relu")(inputs)
    x = keras.layers.AveragePooling2D(2)(x)
    x = keras.layers.Conv2D(16 * width, 5, activation="relu")(x)
    x = keras.layers.AveragePooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(120 * width, activation="relu")(x)
    x = keras.layers.Dense(84 * width, activation="relu")(x)
    x = keras.layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, x)
