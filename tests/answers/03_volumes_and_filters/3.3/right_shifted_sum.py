def conv_layer(x, w, b, stride=1, padding=0):
    x = np.pad(x.astype(np.float64), [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    f_h, f_w, _, K = w.shape
    H_out, W_out = (x.shape[1] - f_h) // stride + 1, (x.shape[2] - f_w) // stride + 1
    z = np.zeros((len(x), H_out, W_out, K)) + b
    for u in range(f_h):
        for v in range(f_w):
            z += x[:, u:u + stride * H_out:stride, v:v + stride * W_out:stride][:, :H_out, :W_out] @ w[u, v]
    return z * (z > 0)
