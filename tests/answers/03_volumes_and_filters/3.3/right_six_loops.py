def conv_layer(x, w, b, stride=1, padding=0):
    N, H, W, C = x.shape
    f_h, f_w, _, K = w.shape
    H_out, W_out = (H + 2 * padding - f_h) // stride + 1, (W + 2 * padding - f_w) // stride + 1
    out = np.zeros((N, H_out, W_out, K))
    for i in range(H_out):
        for j in range(W_out):
            for u in range(f_h):
                for v in range(f_w):
                    row, column = i * stride + u - padding, j * stride + v - padding
                    if 0 <= row < H and 0 <= column < W:
                        out[:, i, j] += x[:, row, column].astype(float) @ w[u, v].astype(float)
    return (out + b).clip(min=0)
