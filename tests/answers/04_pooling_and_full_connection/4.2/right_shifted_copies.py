def average_pool(x, size, stride):
    x = x.astype("float64")
    h, w = x.shape[1] - size + 1, x.shape[2] - size + 1
    total = 0
    for i in range(size):
        for j in range(size):
            total = total + x[:, i:i + h, j:j + w][:, ::stride, ::stride]
    return total / size / size
