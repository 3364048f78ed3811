# hint vi: cạnh huyền là 5
# hint en: diagonally opposite takes no part
def gradient_magnitude(gray):
    gray = gray.astype(float)
    dx, dy = np.zeros(gray.shape), np.zeros(gray.shape)
    dx[:, :-1] = gray[:, 1:] - gray[:, :-1]
    dy[:-1, :] = gray[1:, :] - gray[:-1, :]
    return np.sqrt(dx**2 + dy**2)
