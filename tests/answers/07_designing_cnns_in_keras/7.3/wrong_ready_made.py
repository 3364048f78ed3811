# hint vi: không được gọi
# hint en: may not call
def mended_model():
    return models.lenet5_relu()
