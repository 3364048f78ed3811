TABLE = [("conv", 6), ("pool",), ("conv", 16), ("pool",), ("conv", 120), ("flatten",), ("dense", 84)]


def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    make = {
        "conv": lambda filters: keras.layers.Conv2D(filters * width, 5, activation=keras.activations.tanh),
        "pool": lambda: keras.layers.AveragePooling2D(pool_size=2),
        "flatten": keras.layers.Flatten,
        "dense": lambda units: keras.layers.Dense(units * width, activation=keras.ops.tanh),
    }
    layers = [make[kind](*numbers) for kind, *numbers in TABLE]
    return keras.Sequential([keras.Input(input_shape), *layers, keras.layers.Dense(classes, activation="softmax")])
