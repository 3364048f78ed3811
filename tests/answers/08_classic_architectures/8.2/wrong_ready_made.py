# hint vi: không được gọi
# hint en: may not call
def alexnet(input_shape=(227, 227, 3), classes=1000, width=1):
    return models.build("alexnet", input_shape=input_shape, classes=classes, width=width)
