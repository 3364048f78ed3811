def dense_backward(dout, x, w):
    with_ones = np.hstack([x, np.ones((len(x), 1))])
    both = (dout.T @ with_ones).T
    return (w @ dout.T).T, both[:-1], both[-1]
