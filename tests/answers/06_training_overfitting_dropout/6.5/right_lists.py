def dropout(x, rate, noise, training):
    if not training:
        return x.tolist()
    flat = [v / (1 - rate) if n >= rate else 0.0 for v, n in zip(x.ravel(), noise.ravel())]
    return np.reshape(flat, x.shape).tolist()


def dropout_backward(dout, rate, noise):
    flat = [v / (1 - rate) if n >= rate else 0.0 for v, n in zip(dout.ravel(), noise.ravel())]
    return np.reshape(flat, dout.shape).tolist()
