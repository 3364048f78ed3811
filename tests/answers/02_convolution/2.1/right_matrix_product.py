def cross_correlate(image, kernel):
    """Each window as a row of a matrix."""
    f_h, f_w = kernel.shape
    H, W = image.shape
    rows = [image[i:i + f_h, j:j + f_w].ravel() for i in range(H - f_h + 1) for j in range(W - f_w + 1)]
    return (np.array(rows, dtype=float) @ kernel.ravel()).reshape(H - f_h + 1, W - f_w + 1)
