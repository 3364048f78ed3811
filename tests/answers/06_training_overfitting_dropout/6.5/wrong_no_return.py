# hint vi: quên `return`
# hint en: is a `return` missing
def dropout(x, rate, noise, training):
    if training:
        x = x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
