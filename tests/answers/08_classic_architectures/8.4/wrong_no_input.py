# hint vi: chưa biết kích thước đầu vào
# hint en: does not know the shape of its input
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential()
    for _ in range(repeats):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    block.add(keras.layers.MaxPooling2D(2))
    return block
