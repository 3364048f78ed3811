from keras import layers


def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    f1, f2, f3, f4, units = [int(number * width) for number in (64, 128, 256, 512, 4096)]
    return keras.Sequential([
        layers.Input(shape=input_shape),
        layers.Conv2D(f1, (3, 3), padding="same", activation="relu", name="block1_conv1"),
        layers.Conv2D(f1, (3, 3), padding="same", activation="relu", name="block1_conv2"),
        layers.MaxPooling2D((2, 2), strides=(2, 2), name="block1_pool"),
        layers.Conv2D(f2, (3, 3), padding="same", activation="relu", name="block2_conv1"),
        layers.Conv2D(f2, (3, 3), padding="same", activation="relu", name="block2_conv2"),
        layers.MaxPooling2D((2, 2), strides=(2, 2), name="block2_pool"),
        layers.Conv2D(f3, (3, 3), padding="same", activation="relu", name="block3_conv1"),
        layers.Conv2D(f3, (3, 3), padding="same", activation="relu", name="block3_conv2"),
        layers.Conv2D(f3, (3, 3), padding="same", activation="relu", name="block3_conv3"),
        layers.MaxPooling2D((2, 2), strides=(2, 2), name="block3_pool"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block4_conv1"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block4_conv2"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block4_conv3"),
        layers.MaxPooling2D((2, 2), strides=(2, 2), name="block4_pool"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block5_conv1"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block5_conv2"),
        layers.Conv2D(f4, (3, 3), padding="same", activation="relu", name="block5_conv3"),
        layers.MaxPooling2D((2, 2), strides=(2, 2), name="block5_pool"),
        layers.Flatten(name="flatten"),
        layers.Dense(units, activation="relu", name="fc1"),
        layers.Dense(units, activation="relu", name="fc2"),
        layers.Dense(classes, activation="softmax", name="predictions")], name="vgg16")
