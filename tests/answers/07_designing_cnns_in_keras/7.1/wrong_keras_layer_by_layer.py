# hint vi: không được gọi
# hint en: may not call
from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D


def count_parameters(layers, input_shape):
    x = keras.KerasTensor((None, *input_shape))
    counts = []
    for kind, *numbers in layers:
        if kind == "conv":
            layer = Conv2D(numbers[0], numbers[1], padding=numbers[2])
        else:
            layer = {"pool": MaxPooling2D, "flatten": Flatten, "dense": Dense}[kind](*numbers)
        x = layer(x)
        counts.append(layer.count_params())
    return counts
