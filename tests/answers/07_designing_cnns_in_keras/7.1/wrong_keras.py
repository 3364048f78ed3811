# hint vi: không được gọi
# hint en: may not call
def count_parameters(layers, input_shape):
    make = {
        "conv": lambda filters, size, padding: keras.layers.Conv2D(filters, size, padding=padding),
        "pool": keras.layers.MaxPooling2D,
        "flatten": keras.layers.Flatten,
        "dense": keras.layers.Dense,
    }
    model = keras.Sequential([keras.Input(input_shape)] + [make[kind](*numbers) for kind, *numbers in layers])
    return [layer.count_params() for layer in model.layers]
