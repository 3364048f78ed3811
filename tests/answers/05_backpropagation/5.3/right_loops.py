def dense_backward(dout, x, w):
    N, K = dout.shape
    D = x.shape[1]
    dx, dw, db = np.zeros((N, D)), np.zeros((D, K)), np.zeros(K)
    for n in range(N):
        for k in range(K):
            db[k] += dout[n, k]
            for d in range(D):
                dx[n, d] += dout[n, k] * w[d, k]
                dw[d, k] += x[n, d] * dout[n, k]
    return dx, dw, db
