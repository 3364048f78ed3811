# hint vi: mỗi trọng số một phép nhân
# hint en: one multiplication for each weight
def multiply_adds(model):
    return [layer.count_params() for layer in model.layers]
