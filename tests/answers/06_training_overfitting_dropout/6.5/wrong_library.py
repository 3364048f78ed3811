# hint vi: course_utils.layers.dropout
# hint en: course_utils.layers.dropout
def dropout(x, rate, noise, training):
    if not training:
        return x
    class Given:
        def random(self, *shape):
            return noise
    return layers.dropout(x, rate, Given())[0]


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
