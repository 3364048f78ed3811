# hint vi: chưa biết kích thước đầu vào
# hint en: does not know the shape of its input
class LeNet5(keras.Model):
    def __init__(self, classes, width):
        super().__init__()
        self.conv1 = keras.layers.Conv2D(6 * width, 5, activation="tanh")
        self.pool1 = keras.layers.AveragePooling2D(2)
        self.conv2 = keras.layers.Conv2D(16 * width, 5, activation="tanh")
        self.pool2 = keras.layers.AveragePooling2D(2)
        self.conv3 = keras.layers.Conv2D(120 * width, 5, activation="tanh")
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(84 * width, activation="tanh")
        self.out = keras.layers.Dense(classes, activation="softmax")

    def call(self, x):
        x = self.pool1(self.conv1(x))
        x = self.pool2(self.conv2(x))
        return self.out(self.hidden(self.flatten(self.conv3(x))))


def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    model = LeNet5(classes, width)
    return model
