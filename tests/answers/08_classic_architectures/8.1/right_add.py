def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    model = keras.Sequential(name="LeNet-5")
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(6 * width, kernel_size=5, strides=1, padding="valid", activation="tanh"))
    model.add(keras.layers.AvgPool2D(pool_size=(2, 2), strides=(2, 2)))
    model.add(keras.layers.Conv2D(16 * width, kernel_size=5, strides=1, padding="valid", activation="tanh"))
    model.add(keras.layers.AvgPool2D(pool_size=(2, 2), strides=(2, 2)))
    model.add(keras.layers.Conv2D(120 * width, kernel_size=5, strides=1, padding="valid", activation="tanh"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(units=84 * width, activation="tanh"))
    model.add(keras.layers.Dense(units=classes, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
