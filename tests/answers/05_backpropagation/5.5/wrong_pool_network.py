# hint vi: course_utils.network
# hint en: course_utils.network
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    layer = network.MaxPooling2D(size)
    layer.forward(x)
    return layer.backward(dout)
