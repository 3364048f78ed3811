def gradient_magnitude(gray):
    gray = gray * 1.0
    return np.abs((gray[:-1, 1:] - gray[:-1, :-1]) + 1j * (gray[1:, :-1] - gray[:-1, :-1]))
