# hint vi: vẽ ảnh ra giấy
# hint en: draw the image on paper
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    N, f_h, f_w, K = len(x), w.shape[0], w.shape[1], w.shape[3]
    H_out, W_out = (padded.shape[1] - f_h) // stride + 1, (padded.shape[2] - f_w) // stride + 1
    result = np.zeros((N, H_out, W_out, K))
    for n in range(N):
        for k in range(K):
            every = conv_volume(padded[n], w[:, :, :, k])
            result[n, :, :, k] = every[:H_out, :W_out] + b[k]
    return np.maximum(result, 0)
