# hint vi: course_utils.layers.max_pool_backward
# hint en: course_utils.layers.max_pool_backward
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    return layers.max_pool_backward(dout, x, size)
