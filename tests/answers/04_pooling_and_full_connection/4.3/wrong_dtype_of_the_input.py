# hint vi: trung bình của cả sáu ô là 2.5
# hint en: the mean of all six cells is 2.5
def global_average_pool(x):
    result = np.zeros((len(x), x.shape[3]), x.dtype)
    for n in range(len(x)):
        for c in range(x.shape[3]):
            result[n, c] = x[n, :, :, c].mean()
    return result
