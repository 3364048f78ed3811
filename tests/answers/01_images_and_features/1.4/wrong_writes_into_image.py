# hint vi: ghi vào chính bức ảnh
# hint en: writes into the image
def gradient_magnitude(gray):
    dx = gray[:-1, 1:] - gray[:-1, :-1].astype(float)
    dy = gray[1:, :-1] - gray[:-1, :-1].astype(float)
    gray[:-1, :-1] = 0
    return np.sqrt(dx**2 + dy**2)
