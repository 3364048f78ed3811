# hint vi: 36 × 33 × 2
# hint en: 36 × 33 × 2
def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Conv2D(6 * width, 5, activation="tanh"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Conv2D(16 * width, 5, activation="tanh"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Conv2D(120 * width, 5, activation="tanh"),
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(84 * width, activation="tanh"),
        keras.layers.Dense(classes, activation="softmax")])
