from keras import Sequential, layers


def mended_model():
    return Sequential(
        [
            layers.InputLayer(shape=(28, 28, 1)),
            layers.Conv2D(6, 5, padding="same"),
            layers.ReLU(),
            layers.MaxPool2D(),
            layers.Conv2D(16, 5),
            layers.Activation("relu"),
            layers.MaxPool2D(),
            layers.Reshape((400,)),
            layers.Dense(120),
            layers.Activation(keras.activations.relu),
            layers.Dense(84),
            layers.ReLU(),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
