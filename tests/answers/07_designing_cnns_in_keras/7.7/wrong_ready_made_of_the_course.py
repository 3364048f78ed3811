# hint vi: không được gọi
# hint en: may not call
def vgg16(input_shape=(224, 224, 3), classes=1000, width=1):
    build = getattr(models, "vgg" + "16")
    return build(input_shape=input_shape, classes=classes, width=width)
