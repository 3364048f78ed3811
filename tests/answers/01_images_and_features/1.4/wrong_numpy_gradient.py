# hint vi: cạnh huyền là 5
# hint en: the long side is 5
def gradient_magnitude(gray):
    dy, dx = np.gradient(gray.astype(float))
    return np.hypot(dx, dy)
