def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    image = keras.Input(shape=input_shape)
    x = image
    for word in "64 64 M 128 128 M 256 256 256 M 512 512 512 M 512 512 512 M".split():
        if word == "M":
            x = keras.layers.MaxPooling2D(pool_size=2, strides=2)(x)
        else:
            x = keras.layers.Conv2D(int(int(word) * width), kernel_size=3, padding="same")(x)
            x = keras.layers.ReLU()(x)
    x = keras.layers.Flatten()(x)
    for _ in "ab":
        x = keras.layers.Activation("relu")(keras.layers.Dense(int(width * 4096))(x))
    x = keras.layers.Softmax()(keras.layers.Dense(classes)(x))
    return keras.Model(inputs=image, outputs=x, name="VGG16")
