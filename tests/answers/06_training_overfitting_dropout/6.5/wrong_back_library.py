# hint vi: course_utils.layers.dropout_backward
# hint en: course_utils.layers.dropout_backward
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return layers.dropout_backward(dout, (noise >= rate) / (1 - rate))
