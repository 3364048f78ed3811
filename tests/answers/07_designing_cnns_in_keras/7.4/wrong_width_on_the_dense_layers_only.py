# hint vi: 12 và 32 bộ lọc
# hint en: 12 and 32 filters
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(6, 5, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(16, 5, activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(120 * width, activation="relu")(x)
    x = keras.layers.Dense(84 * width, activation="relu")(x)
    x = keras.layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, x)
