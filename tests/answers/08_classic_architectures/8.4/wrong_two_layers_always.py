# hint vi: hai tầng sau sâu 5
# hint en: other two 5 deep
def vgg_block(input_shape, repeats, filters):
    block = keras.Sequential([keras.Input(input_shape)])
    for _ in range(2):
        block.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
    block.add(keras.layers.MaxPooling2D(2))
    return block
