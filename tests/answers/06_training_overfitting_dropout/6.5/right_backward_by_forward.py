def dropout(x, rate, noise, training):
    scale = np.ones_like(x)
    if training:
        scale[noise < rate] = 0
        scale *= 1 / (1 - rate)
    return x * scale


def dropout_backward(dout, rate, noise):
    return dropout(dout, rate, noise, True)
