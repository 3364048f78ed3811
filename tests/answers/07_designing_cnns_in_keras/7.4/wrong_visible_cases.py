# hint vi: Với cùng trọng số
# hint en: With the same weights
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(6 * (2 if input_shape[2] == 3 else 1), 5, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(16 * (2 if input_shape[2] == 3 else 1), 5, activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(120 * (2 if input_shape[2] == 3 else 1), activation="relu")(x)
    x = keras.layers.Dense(84 * (2 if input_shape[2] == 3 else 1), activation="relu")(x)
    x = keras.layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, x)
