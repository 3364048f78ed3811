def gradient_magnitude(gray):
    gray = np.asarray(gray, dtype=np.float64)
    dx = np.diff(gray, axis=1)[:-1, :]
    dy = np.diff(gray, axis=0)[:, :-1]
    return np.hypot(dx, dy)
