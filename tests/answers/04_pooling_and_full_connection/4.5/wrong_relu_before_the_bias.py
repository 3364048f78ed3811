# hint vi: Trọng số âm
# hint en: The weights are negative
def dense(x, w, b):
    return np.maximum(x @ w, 0) + b
