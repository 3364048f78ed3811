# hint vi: chia đôi mỗi cạnh
# hint en: halves each side
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape)])
    for _ in range(repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
        block.add(keras.layers.MaxPooling2D(2))
    return block
