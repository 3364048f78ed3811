# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into an array that it was given
def dropout(x, rate, noise, training):
    if not training:
        return x
    x[noise < rate] = 0
    return x / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
