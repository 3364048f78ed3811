# hint vi: hàng lẻ cuối cùng
# hint en: the odd last row
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape)])
    for _ in range(repeats - 1):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    block.add(keras.layers.Conv2D(filters, 3, strides=2, padding="same", activation="relu"))
    return block
