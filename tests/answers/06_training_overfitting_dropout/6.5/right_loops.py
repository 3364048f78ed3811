def dropout(x, rate, noise, training):
    result = np.array(x, dtype=float)
    if training:
        for place in np.ndindex(x.shape):
            result[place] = 0 if noise[place] < rate else x[place] / (1 - rate)
    return result


def dropout_backward(dout, rate, noise):
    result = np.zeros(dout.shape)
    for place in np.ndindex(dout.shape):
        if noise[place] >= rate:
            result[place] = dout[place] / (1 - rate)
    return result
