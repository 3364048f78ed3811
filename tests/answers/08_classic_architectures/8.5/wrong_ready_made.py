# hint vi: không được gọi
# hint en: may not call
def multiply_adds(model):
    return [layer.multiply_adds for layer in models.costs(model)]
