# hint vi: từng tầng phải như trong bảng
# hint en: each layer must be as in the table
def mended_model():
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(42, activation="relu"),
        keras.layers.Dense(542, activation="relu"),
        keras.layers.Dense(10, activation="softmax")])
