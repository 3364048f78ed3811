# hint vi: mất phần thập phân
# hint en: the score has lost them
def dense(x, w, b):
    scores = np.zeros((len(x), w.shape[1]), dtype=x.dtype)
    for n in range(len(x)):
        for k in range(w.shape[1]):
            scores[n, k] = x[n] @ w[:, k] + b[k]
    return scores
