def conv_volume(volume, kernel):
    f_h, f_w, channels = kernel.shape
    rows, columns = volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1
    result = np.zeros((rows, columns))
    for c in range(channels):
        one, part = volume[:, :, c] * 1.0, kernel[:, :, c]
        for i in range(rows):
            for j in range(columns):
                result[i, j] += (one[i:i + f_h, j:j + f_w] * part).sum()
    return result
