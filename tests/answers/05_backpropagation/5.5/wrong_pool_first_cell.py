# hint vi: số 7 và số 9 thắng
# hint en: 7 and 9 have won
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    dx[:, :dout.shape[1] * size:size, :dout.shape[2] * size:size] = dout
    return dx
