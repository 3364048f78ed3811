# hint vi: hai tầng sau sâu 5
# hint en: other two 5 deep
def vgg_block(input_shape, repeats, filters):
    volume = first = keras.Input(input_shape)
    volume = keras.layers.Conv2D(filters, 3, padding="same", activation="relu")(volume)
    conv = keras.layers.Conv2D(filters, 3, padding="same", activation="relu")
    for _ in range(repeats - 1):
        volume = conv(volume)
    return keras.Model(first, keras.layers.MaxPooling2D(2)(volume))
