# hint vi: không phải tỉ lệ được giữ
# hint en: not the share that stays
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / rate if rate else x


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
