def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    model = keras.Sequential()
    model.add(keras.layers.InputLayer(shape=input_shape))
    model.add(keras.layers.Conv2D(filters=int(96 * width), kernel_size=11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPool2D(pool_size=3, strides=2))
    model.add(keras.layers.Conv2D(filters=int(256 * width), kernel_size=5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPool2D(pool_size=3, strides=2))
    for filters in (384, 384, 256):
        model.add(keras.layers.Conv2D(filters=int(filters * width), kernel_size=3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPool2D(pool_size=3, strides=2))
    model.add(keras.layers.Flatten())
    for _ in range(2):
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(units=int(4096 * width), activation="relu"))
    model.add(keras.layers.Dense(units=classes, activation="softmax"))
    return model
