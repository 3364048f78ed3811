# hint vi: course_utils.network
# hint en: course_utils.network
def dropout(x, rate, noise, training):
    layer = network.Dropout(rate)
    layer._rng = np.random.default_rng(0)
    return layer.forward(x, training)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
