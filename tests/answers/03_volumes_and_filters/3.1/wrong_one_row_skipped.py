# hint vi: không còn chiều kênh
# hint en: The result has two axes only
def conv_volume(volume, kernel):
    volume = volume.astype(float)
    f_h, f_w, C = kernel.shape
    out = np.zeros((volume.shape[0] - f_h, volume.shape[1] - f_w))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (volume[i:i + f_h, j:j + f_w] * kernel).sum()
    return out
