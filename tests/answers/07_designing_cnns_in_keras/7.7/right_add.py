def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    model = keras.Sequential([keras.Input(input_shape)])
    for repeats, filters in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        for _ in range(repeats):
            model.add(keras.layers.Conv2D(int(filters * width), 3, padding="same", activation="relu"))
        model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(int(4096 * width), activation="relu"))
    model.add(keras.layers.Dense(int(4096 * width), activation="relu"))
    model.add(keras.layers.Dense(classes, activation="softmax"))
    return model
