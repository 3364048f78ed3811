# hint vi: So từng tầng với bảng
# hint en: Compare layer by layer with the table
def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Conv2D(6 * width, 5, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16 * width, 5, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(120 * width, activation="relu"),
        keras.layers.Dense(84 * width, activation="relu"),
        keras.layers.Dense(classes, activation="softmax")])
