def vgg_block(input_shape, repeats, filters):
    layers = [keras.Input(input_shape)]
    for number in range(1, repeats + 1):
        layers.append(keras.layers.Conv2D(filters, 3, 1, "same", activation="relu", name=f"conv{number}"))
    layers.append(keras.layers.MaxPool2D(2, 2, name="pool"))
    return keras.Sequential(layers, name="block")
