# hint vi: cùng trọng số lại cho đầu ra khác
# hint en: the same weights give other outputs
def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    inputs = x = keras.Input(input_shape)
    for repeats, filters in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        for _ in range(repeats):
            x = keras.layers.Conv2D(int(filters * width), 3, padding="same")(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(int(4096 * width), activation="relu")(x)
    x = keras.layers.Dense(int(4096 * width), activation="relu")(x)
    x = keras.layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, x)
