def conv_volume(volume, kernel):
    volume, (f_h, f_w, _) = np.float64(volume), kernel.shape
    return np.array([[np.tensordot(volume[i:i + f_h, j:j + f_w], kernel, axes=3)
                      for j in range(volume.shape[1] - f_w + 1)] for i in range(volume.shape[0] - f_h + 1)])
