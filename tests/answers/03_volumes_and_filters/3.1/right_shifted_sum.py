def conv_volume(volume, kernel):
    f_h, f_w, C = kernel.shape
    H, W = volume.shape[0] - f_h + 1, volume.shape[1] - f_w + 1
    total = np.zeros((H, W))
    for u in range(f_h):
        for v in range(f_w):
            total += volume[u:u + H, v:v + W].astype(np.float64) @ kernel[u, v].astype(np.float64)
    return total
