# hint vi: KerasTensor
# hint en: KerasTensor
def vgg_block(input_shape, repeats, filters):
    volume = keras.Input(input_shape)
    for _ in range(repeats):
        volume = keras.layers.Conv2D(filters, 3, padding="same", activation="relu")(volume)
    return keras.layers.MaxPooling2D(2)(volume)
