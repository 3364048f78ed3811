def gradient_magnitude(gray):
    h, r, b = gray[:-1, :-1], gray[:-1, 1:], gray[1:, :-1]
    dx = (np.maximum(h, r) - np.minimum(h, r)).astype(float)
    dy = (np.maximum(h, b) - np.minimum(h, b)).astype(float)
    return np.sqrt(dx * dx + dy * dy)
