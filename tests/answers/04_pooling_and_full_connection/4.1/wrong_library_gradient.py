# hint vi: course_utils.layers.max_pool
# hint en: course_utils.layers.max_pool
def max_pool(x, size, stride):
    shape = len(x), (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1, x.shape[3]
    winners = layers.max_pool_backward(np.ones(shape), x, size, stride)
    result = np.full(shape, -np.inf)
    for i in range(shape[1]):
        for j in range(shape[2]):
            where = np.s_[:, i * stride:i * stride + size, j * stride:j * stride + size]
            result[:, i, j] = np.where(winners[where] > 0, x[where], -np.inf).max(axis=(1, 2))
    return result
