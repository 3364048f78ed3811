def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    def stage(x, filters, **how):
        return keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(filters * width, 5, activation="relu", **how)(x))

    def dense(x, units):
        return keras.layers.Dense(units * width, activation="relu")(x)

    image = keras.Input(input_shape)
    vector = keras.layers.Flatten()(stage(stage(image, 6, padding="same"), 16))
    model = keras.Model(image, keras.layers.Dense(classes, activation="softmax")(dense(dense(vector, 120), 84)))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
