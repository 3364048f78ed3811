# hint vi: quên `return`
# hint en: is a `return` missing
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    dout = dout * (noise >= rate) / (1 - rate)
