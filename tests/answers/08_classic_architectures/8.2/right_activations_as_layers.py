from keras import Input, Sequential, layers


def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    n = {count: int(count * width) for count in (96, 256, 384, 4096)}
    return Sequential([
        Input(input_shape),
        layers.Conv2D(n[96], 11, 4), layers.ReLU(), layers.MaxPooling2D(3, 2),
        layers.Conv2D(n[256], 5, padding="same"), layers.ReLU(), layers.MaxPooling2D(3, 2),
        layers.Conv2D(n[384], 3, padding="same"), layers.ReLU(),
        layers.Conv2D(n[384], 3, padding="same"), layers.ReLU(),
        layers.Conv2D(n[256], 3, padding="same"), layers.MaxPooling2D(3, 2), layers.ReLU(),
        layers.Flatten(),
        layers.Dense(n[4096]), layers.Activation("relu"), layers.Dropout(0.5),
        layers.Dense(n[4096]), layers.Activation("relu"), layers.Dropout(0.5),
        layers.Dense(classes), layers.Activation("softmax")])
