def mended_model():
    model = keras.models.Sequential(name="LeNet")
    model.add(
        keras.layers.Conv2D(
            filters=6,
            kernel_size=(5, 5),
            strides=(1, 1),
            padding="SAME",
            activation=keras.activations.relu,
            use_bias=True,
            kernel_initializer="he_normal",
            input_shape=(28, 28, 1),
            name="c1",
        )
    )
    model.add(keras.layers.MaxPool2D(pool_size=2, strides=2, padding="valid", name="s2"))
    model.add(keras.layers.Conv2D(16, 5, 1, "valid", activation=keras.ops.relu, name="c3"))
    model.add(keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="same", name="s4"))
    model.add(keras.layers.Flatten(name="f4"))
    model.add(keras.layers.Dense(units=120, activation="relu", name="f5"))
    model.add(keras.layers.Dense(units=84, activation="relu", name="f6"))
    model.add(keras.layers.Dense(units=10, activation=keras.activations.softmax, name="f7"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
