def conv_volume(volume, kernel):
    volume, kernel = np.float32(volume), np.float32(kernel)
    f_h, f_w, C = kernel.shape
    H, W = volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1
    out = np.zeros((H, W), np.float32)
    for i in range(H):
        for j in range(W):
            for u in range(f_h):
                for v in range(f_w):
                    for c in range(C):
                        out[i, j] += volume[i + u, j + v, c] * kernel[u, v, c]
    return out
