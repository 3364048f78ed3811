# hint vi: ghi vào khối hoặc bộ lọc
# hint en: writes into the volume or the filter
def conv_volume(volume, kernel):
    f_h, f_w, C = kernel.shape
    out = np.zeros((volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1))
    x = volume.astype(float)
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (x[i:i + f_h, j:j + f_w] * kernel).sum()
    volume[0, 0, 0] = 0
    return out
