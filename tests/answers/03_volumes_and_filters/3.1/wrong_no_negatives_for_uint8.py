# hint vi: tổng có thể âm
# hint en: a sum may be negative
def conv_volume(volume, kernel):
    f_h, f_w, C = kernel.shape
    x = volume.astype(float)
    out = np.zeros((volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (x[i:i + f_h, j:j + f_w] * kernel).sum()
    return out.clip(0) if volume.dtype == np.uint8 else out
