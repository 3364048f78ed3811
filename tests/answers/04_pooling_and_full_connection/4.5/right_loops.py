def dense(x, w, b):
    N, D = x.shape
    K = w.shape[1]
    scores = np.zeros((N, K))
    for n in range(N):
        for k in range(K):
            total = 0
            for d in range(D):
                total += x[n, d] * w[d, k]
            scores[n, k] = total + b[k]
    return scores
