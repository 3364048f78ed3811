# hint vi: theo cách Functional
# hint en: the Functional way
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = keras.Input(input_shape)
    inputs = keras.layers.Conv2D(6 * width, 5, padding="same", activation="relu")(inputs)
    inputs = keras.layers.MaxPooling2D(2)(inputs)
    inputs = keras.layers.Conv2D(16 * width, 5, activation="relu")(inputs)
    inputs = keras.layers.MaxPooling2D(2)(inputs)
    inputs = keras.layers.Flatten()(inputs)
    inputs = keras.layers.Dense(120 * width, activation="relu")(inputs)
    inputs = keras.layers.Dense(84 * width, activation="relu")(inputs)
    inputs = keras.layers.Dense(classes, activation="softmax")(inputs)
    return keras.Model(inputs, inputs)
