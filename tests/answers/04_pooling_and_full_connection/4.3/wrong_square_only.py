# hint vi: trung bình của cả sáu ô là 2.5
# hint en: the mean of all six cells is 2.5
def global_average_pool(x):
    return x.sum(axis=(1, 2)) / max(x.shape[1] ** 2, x.shape[2])
