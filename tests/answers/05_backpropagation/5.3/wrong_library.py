# hint vi: course_utils.layers.dense_backward
# hint en: course_utils.layers.dense_backward
def dense_backward(dout, x, w):
    return layers.dense_backward(dout, x, w)
