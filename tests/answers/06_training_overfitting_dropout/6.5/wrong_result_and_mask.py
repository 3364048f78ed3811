# hint vi: hai nút kia được nhân đôi
# hint en: the other two are doubled
def dropout(x, rate, noise, training):
    if not training:
        return x
    mask = (noise >= rate) / (1 - rate)
    return x * mask, mask


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
