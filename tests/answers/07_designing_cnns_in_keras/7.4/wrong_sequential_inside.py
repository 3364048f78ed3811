# hint vi: không được gọi
# hint en: may not call
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    model = keras.Sequential([
        keras.layers.Conv2D(6 * width, 5, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16 * width, 5, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(120 * width, activation="relu"),
        keras.layers.Dense(84 * width, activation="relu"),
        keras.layers.Dense(classes, activation="softmax")])
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, model(inputs))
