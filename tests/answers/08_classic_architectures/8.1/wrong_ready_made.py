# hint vi: không được gọi
# hint en: may not call
def lenet5(input_shape=(32, 32, 1), classes=10, width=1):
    return models.lenet5(input_shape=input_shape, classes=classes, width=width)
