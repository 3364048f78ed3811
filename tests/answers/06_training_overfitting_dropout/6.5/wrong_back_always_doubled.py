# hint vi: gradient của nút được giữ chia cho 0.8
# hint en: a node that stayed on is divided by 0.8
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) * 2
