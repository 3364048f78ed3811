from keras.layers import Activation, Conv2D, Input, MaxPooling2D, ReLU


def vgg_block(input_shape, repeats, filters):
    model = keras.Sequential()
    model.add(Input(input_shape))
    while repeats > 1:
        model.add(Conv2D(filters, 3, padding="same"))
        model.add(ReLU())
        repeats = repeats - 1
    model.add(Conv2D(filters, 3, padding="same"))
    model.add(MaxPooling2D(2))
    model.add(Activation("relu"))
    return model
