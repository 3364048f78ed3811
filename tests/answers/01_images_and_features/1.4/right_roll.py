def gradient_magnitude(gray):
    gray = gray.astype(np.float32)
    dx, dy = np.roll(gray, -1, axis=1) - gray, np.roll(gray, -1, axis=0) - gray
    return np.sqrt(dx * dx + dy * dy)[:-1, :-1]
