# hint vi: quên `return`
# hint en: is a `return` missing
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(6 * width, 5, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(16 * width, 5, activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(120 * width, activation="relu")(x)
    x = keras.layers.Dense(84 * width, activation="relu")(x)
    x = keras.layers.Dense(classes, activation="softmax")(x)
    model = keras.Model(inputs, x)
