def gradient_magnitude(gray):
    if gray.dtype == np.uint8:
        gray = gray.astype(np.int32)
    dx = gray[:-1, 1:] - gray[:-1, :-1]
    dy = gray[1:, :-1] - gray[:-1, :-1]
    return np.sqrt(dx ** 2 + dy ** 2)
