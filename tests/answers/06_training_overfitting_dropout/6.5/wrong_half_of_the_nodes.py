# hint vi: không phải tỉ lệ được giữ
# hint en: not the share that stays
def dropout(x, rate, noise, training):
    if not training:
        return x
    order = np.argsort(noise, axis=None)
    result = x.copy().ravel()
    result[order[:len(order) // 2]] = 0
    return result.reshape(x.shape) / (1 - rate)


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
