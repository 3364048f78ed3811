# hint vi: số hàng tính từ hai chiều cao
# hint en: rows come from the two heights
def conv_volume(volume, kernel):
    volume, f = volume.astype(float), kernel.shape[0]
    out = np.zeros((volume.shape[0] - f + 1, volume.shape[1] - f + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (volume[i:i + f, j:j + f] * kernel).sum()
    return out
