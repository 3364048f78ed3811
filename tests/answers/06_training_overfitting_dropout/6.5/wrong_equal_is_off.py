# hint vi: chỉ nhỏ hơn rate mới bị tắt
# hint en: only what is smaller than the rate
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise > rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
