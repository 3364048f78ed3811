# hint vi: không được gọi
# hint en: may not call
def mended_model():
    return keras.Sequential.from_config(models.build("lenet5_relu").get_config())
