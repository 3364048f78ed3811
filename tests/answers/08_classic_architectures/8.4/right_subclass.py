class Block(keras.Model):
    def __init__(self, repeats, filters):
        super().__init__()
        self.convolutions = [
            keras.layers.Conv2D(filters, 3, padding="same", activation="relu") for _ in range(repeats)
        ]
        self.pool = keras.layers.MaxPooling2D(2)

    def call(self, x):
        for convolution in self.convolutions:
            x = convolution(x)
        return self.pool(x)


def vgg_block(input_shape, repeats, filters):
    block = Block(repeats, filters)
    block(keras.Input(input_shape))
    return block
