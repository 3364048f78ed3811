def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    place = np.arange(H * W * C).reshape(H, W, C)
    stops = [place[i:i + f_h, j:j + f_w].ravel() for i in range(H - f_h + 1) for j in range(W - f_w + 1)]
    return np.vstack([image.ravel()[np.array(stops)] for image in x])
