# hint vi: Hai cửa sổ
# hint en: Two windows
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    return dout * (layers.max_pool(x, size, size) > 0)
