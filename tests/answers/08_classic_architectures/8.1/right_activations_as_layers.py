from keras import Input, Sequential
from keras.layers import Activation, AveragePooling2D, Conv2D, Dense, Flatten, Softmax


def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    return Sequential([
        Input(input_shape),
        Conv2D(6 * width, 5), Activation("tanh"), AveragePooling2D(2),
        Conv2D(16 * width, 5), Activation("tanh"), AveragePooling2D(2),
        Conv2D(120 * width, 5), Activation("tanh"),
        Flatten(),
        Dense(84 * width), Activation("tanh"),
        Dense(classes), Softmax()])
