def dropout(x, rate, noise, training):
    kept = np.heaviside(noise - rate, 1) / (1 - rate)
    return x * (kept if training else 1)


def dropout_backward(dout, rate, noise):
    return np.multiply(dout, np.heaviside(noise - rate, 1)) / (1 - rate)
