# hint vi: Mọi số đều âm
# hint en: All numbers are negative
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dout.shape):
        best, place = 0, None
        for row in range(i * size, i * size + size):
            for column in range(j * size, j * size + size):
                if x[n, row, column, c] > best:
                    best, place = x[n, row, column, c], (n, row, column, c)
        if place is not None:
            dx[place] = dout[n, i, j, c]
    return dx
