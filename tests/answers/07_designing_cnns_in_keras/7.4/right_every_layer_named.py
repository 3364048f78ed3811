from keras import Input, Model
from keras.layers import Activation, Conv2D, Dense, Flatten, MaxPooling2D


def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    image = Input(shape=input_shape, name="image")
    c1 = Conv2D(filters=6 * width, kernel_size=(5, 5), strides=(1, 1), padding="same", name="c1")(image)
    a1 = Activation("relu", name="a1")(c1)
    s2 = MaxPooling2D(pool_size=(2, 2), strides=2, name="s2")(a1)
    c3 = Conv2D(filters=16 * width, kernel_size=(5, 5), padding="valid", name="c3")(s2)
    a3 = Activation("relu", name="a3")(c3)
    s4 = MaxPooling2D(pool_size=(2, 2), strides=2, name="s4")(a3)
    flat = Flatten(name="flat")(s4)
    f5 = Dense(units=120 * width, activation="relu", name="f5")(flat)
    f6 = Dense(units=84 * width, activation="relu", name="f6")(f5)
    probabilities = Dense(units=classes, activation="softmax", name="probabilities")(f6)
    return Model(inputs=[image], outputs=[probabilities], name="lenet")
