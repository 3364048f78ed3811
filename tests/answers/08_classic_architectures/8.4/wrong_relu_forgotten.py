# hint vi: cùng trọng số lại cho đầu ra khác
# hint en: the same weights give other outputs
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape)])
    for _ in range(repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same"))
    block.add(keras.layers.MaxPooling2D(2))
    return block
