def conv_layer(x, w, b, stride=1, padding=0):
    N, H, W, C = x.shape
    f_h, f_w, _, K = w.shape
    big = np.zeros((N, H + 2 * padding, W + 2 * padding, C))
    big[:, padding:padding + H, padding:padding + W] = x
    H_out, W_out = (H + 2 * padding - f_h) // stride + 1, (W + 2 * padding - f_w) // stride + 1
    columns = np.stack([big[:, i * stride:i * stride + f_h, j * stride:j * stride + f_w].reshape(N, -1)
                        for i in range(H_out) for j in range(W_out)], axis=1)
    return np.maximum(columns @ w.reshape(-1, K) + b, 0).reshape(N, H_out, W_out, K)
