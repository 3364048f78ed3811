# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into the array
def global_average_pool(x):
    x = x.astype(float, copy=False)
    x /= x.shape[1] * x.shape[2]
    return x.sum(axis=(1, 2))
