# hint vi: tổng có thể âm
# hint en: a sum may be negative
def conv_volume(volume, kernel):
    volume = volume.astype(float)
    f_h, f_w, C = kernel.shape
    H, W = volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1
    out = np.zeros((H, W))
    for i in range(H):
        for j in range(W):
            patch = volume[i:i + f_h, j:j + f_w]
            out[i, j] = np.sum(patch * kernel)
    return np.maximum(out, 0)
