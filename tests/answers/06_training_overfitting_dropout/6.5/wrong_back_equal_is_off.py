# hint vi: thì nút đã được giữ ở lượt xuôi
# hint en: the node was on in the forward pass
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise > rate) / (1 - rate)
