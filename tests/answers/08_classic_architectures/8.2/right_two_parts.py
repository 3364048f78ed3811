def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    def conv(filters, size, **more):
        return keras.layers.Conv2D(round(filters * width), size, activation=keras.activations.relu, **more)

    features = keras.Sequential([
        conv(96, 11, strides=4),
        keras.layers.MaxPooling2D(3, strides=2),
        conv(256, 5, padding="same"),
        keras.layers.MaxPooling2D(3, strides=2),
        conv(384, 3, padding="same"),
        conv(384, 3, padding="same"),
        conv(256, 3, padding="same"),
        keras.layers.MaxPooling2D(3, strides=2)], name="features")
    hidden = int(4096 * width)
    classifier = keras.Sequential([
        keras.layers.Flatten(),
        keras.layers.Dense(hidden, activation="relu"),
        keras.layers.Dense(hidden, activation="relu"),
        keras.layers.Dense(classes, activation="softmax")], name="classifier")
    return keras.Sequential([keras.Input(input_shape), features, classifier])
