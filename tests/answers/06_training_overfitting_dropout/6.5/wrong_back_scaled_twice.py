# hint vi: Cùng một mặt nạ như lượt xuôi
# hint en: The same mask as in the forward pass
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate) ** 2
