def gradient_magnitude(gray):
    gray = gray.astype(float)
    here = gray[:-1, :-1]
    return np.linalg.norm(np.stack([here - gray[:-1, 1:], here - gray[1:, :-1]]), axis=0)
