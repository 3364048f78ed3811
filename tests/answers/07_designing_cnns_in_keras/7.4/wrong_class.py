# hint vi: theo cách Functional
# hint en: the Functional way
class Slides(keras.Model):
    def __init__(self, classes, width):
        super().__init__()
        layers = keras.layers
        self.convolutions = [layers.Conv2D(6 * width, 5, padding="same", activation="relu"), layers.Conv2D(16 * width, 5, activation="relu")]
        self.pool = layers.MaxPooling2D(2)
        self.flatten = layers.Flatten()
        self.hidden = [layers.Dense(120 * width, activation="relu"), layers.Dense(84 * width, activation="relu")]
        self.last = layers.Dense(classes, activation="softmax")

    def call(self, x):
        for convolution in self.convolutions:
            x = self.pool(convolution(x))
        x = self.flatten(x)
        for layer in self.hidden:
            x = layer(x)
        return self.last(x)


def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    model = Slides(classes, width)
    model.build((None, *input_shape))
    return model
