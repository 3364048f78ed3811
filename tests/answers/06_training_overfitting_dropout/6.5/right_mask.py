def _mask(rate, noise):
    return (noise >= rate) / (1 - rate)


def dropout(x, rate, noise, training):
    return x * _mask(rate, noise) if training else x


def dropout_backward(dout, rate, noise):
    return dout * _mask(rate, noise)
