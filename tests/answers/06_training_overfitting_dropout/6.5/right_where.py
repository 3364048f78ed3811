def dropout(x, rate, noise, training):
    if training:
        return np.where(noise < rate, 0, x / (1 - rate))
    return x.copy()


def dropout_backward(dout, rate, noise):
    return np.where(noise < rate, 0, dout / (1 - rate))
