def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    layers = []
    for repeats, filters in zip([2, 2, 3, 3, 3], [64, 128, 256, 512, 512]):
        layers += [
            keras.layers.Conv2D(int(filters * width), 3, 1, "same", activation=keras.activations.relu)
            for _ in range(repeats)
        ]
        layers += [keras.layers.MaxPool2D()]
    layers += [keras.layers.Reshape((-1,))]
    layers += [keras.layers.Dense(int(4096 * width), "relu") for _ in range(2)]
    return keras.Sequential([keras.Input(input_shape), *layers, keras.layers.Dense(classes, "softmax")])
