# hint vi: đi theo cột
# hint en: runs along the columns
def gradient_magnitude(gray):
    gray = gray.astype(float)
    n = min(gray.shape)
    if gray.shape[1] > 4:
        gray = gray[:n, :n]
    here = gray[:-1, :-1]
    return np.sqrt((gray[:-1, 1:] - here) ** 2 + (gray[1:, :-1] - here) ** 2)
