# hint vi: Tỉ lệ 0: không tắt gì cả
# hint en: Rate 0: nothing is switched off
def dropout(x, rate, noise, training):
    if not training:
        return x
    return (x * (noise >= rate) / (1 - rate)).ravel()


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
