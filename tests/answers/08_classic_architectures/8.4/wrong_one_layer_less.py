# hint vi: 3 × 3 × 4
# hint en: 3 × 3 × 4
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape)])
    for _ in range(1, repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    block.add(keras.layers.MaxPooling2D(2))
    return block
