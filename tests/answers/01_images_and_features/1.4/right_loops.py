def gradient_magnitude(gray):
    H, W = gray.shape
    out = [[0.0] * (W - 1) for _ in range(H - 1)]
    for i in range(H - 1):
        for j in range(W - 1):
            here = float(gray[i, j])
            out[i][j] = ((float(gray[i, j + 1]) - here) ** 2 + (float(gray[i + 1, j]) - here) ** 2) ** 0.5
    return out
