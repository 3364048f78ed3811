# hint vi: đúng hàng và cột nơi cửa sổ dừng
# hint en: in the row and column where the window stops
def conv_volume(volume, kernel):
    volume = volume.astype(float)
    f_h, f_w, C = kernel.shape
    H, W = volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1
    numbers = [(volume[i:i + f_h, j:j + f_w] * kernel).sum() for j in range(W) for i in range(H)]
    return np.array(numbers).reshape(H, W)
