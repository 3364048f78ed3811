def dropout(x, rate, noise, training):
    if training is False:
        return x
    result = np.zeros_like(x)
    stay = ~(noise < rate)
    result[stay] = x[stay] / (1 - rate)
    return result


def dropout_backward(dout, rate, noise):
    gradient = dout.copy()
    gradient[noise < rate] = 0
    gradient /= 1 - rate
    return gradient
