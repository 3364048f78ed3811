# hint vi: 67 × 67 × 3
# hint en: 67 × 67 × 3
def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Conv2D(int(96 * width), 11, strides=4, activation="relu"),
        keras.layers.MaxPooling2D(3),
        keras.layers.Conv2D(int(256 * width), 5, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(3),
        keras.layers.Conv2D(int(384 * width), 3, padding="same", activation="relu"),
        keras.layers.Conv2D(int(384 * width), 3, padding="same", activation="relu"),
        keras.layers.Conv2D(int(256 * width), 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(3),
        keras.layers.Flatten(),
        keras.layers.Dense(int(4096 * width), activation="relu"),
        keras.layers.Dense(int(4096 * width), activation="relu"),
        keras.layers.Dense(classes, activation="softmax")])
