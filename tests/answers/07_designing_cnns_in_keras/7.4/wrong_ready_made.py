# hint vi: không được gọi
# hint en: may not call
def functional_model(input_shape=(28, 28, 1), classes=10, width=1):
    ready = models.lenet5_relu(input_shape=input_shape, classes=classes, width=width)
    return keras.Model(ready.inputs, ready.outputs)
