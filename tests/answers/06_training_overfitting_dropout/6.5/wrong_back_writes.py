# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into an array that it was given
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    dout[noise < rate] = 0
    dout /= 1 - rate
    return dout
