# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into an array that it was given
def dropout(x, rate, noise, training):
    if not training:
        return x
    noise[noise < rate] = 0
    noise[noise > 0] = 1 / (1 - rate)
    return x * noise


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
