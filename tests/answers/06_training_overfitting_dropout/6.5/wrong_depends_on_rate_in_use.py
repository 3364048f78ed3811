# hint vi: không phụ thuộc vào rate
# hint en: does not depend on the rate
def dropout(x, rate, noise, training):
    if not training:
        return x * 2 * (1 - rate)
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
