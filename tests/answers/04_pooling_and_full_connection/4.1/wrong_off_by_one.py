# hint vi: mỗi chiều có hai cửa sổ
# hint en: two windows along each side
def max_pool(x, size, stride):
    rows = [x[:, i:i+size] for i in range(0, x.shape[1] - size, stride)]
    return np.stack([np.stack([part[:, :, j:j+size].max(axis=(1, 2)) for j in range(0, x.shape[2] - size, stride)], 1)
                     for part in rows], 1)
