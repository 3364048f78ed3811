# hint vi: cùng trọng số lại cho đầu ra khác
# hint en: the same weights give other outputs
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape), keras.layers.MaxPooling2D(2)])
    for _ in range(repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    return block
