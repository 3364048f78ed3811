ROWS = [  # filters, window, stride, padding, whether a pooling follows
    (96, 11, 4, "valid", True),
    (256, 5, 1, "same", True),
    (384, 3, 1, "same", False),
    (384, 3, 1, "same", False),
    (256, 3, 1, "same", True),
]


def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    layers = [keras.Input(input_shape)]
    for filters, window, stride, padding, pools in ROWS:
        layers.append(keras.layers.Conv2D(int(filters * width), window, stride, padding, activation="relu"))
        if pools:
            layers.append(keras.layers.MaxPooling2D(3, 2, "valid"))
    layers.append(keras.layers.Flatten())
    layers += [keras.layers.Dense(int(4096 * width), activation="relu") for _ in range(2)]
    return keras.Sequential(layers + [keras.layers.Dense(classes, activation="softmax")])
