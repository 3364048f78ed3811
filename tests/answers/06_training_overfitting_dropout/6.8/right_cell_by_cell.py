def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    h, w = H - f_h + 1, W - f_w + 1
    columns = [x[:, u:u + h, v:v + w, :].reshape(-1, C) for u in range(f_h) for v in range(f_w)]
    return np.concatenate(columns, axis=1)
