# hint vi: Lúc dùng thật, không nút nào bị tắt
# hint en: In real use no node is off
def dropout(x, rate, noise, training):
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
