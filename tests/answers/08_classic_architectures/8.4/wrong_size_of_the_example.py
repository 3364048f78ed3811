# hint vi: hàng lẻ cuối cùng
# hint en: the odd last row
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input((8, 8, input_shape[2]))])
    for _ in range(repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    block.add(keras.layers.MaxPooling2D(2))
    return block
