# hint vi: Số sai trên ảnh uint8
# hint en: Wrong on an image of uint8
def gradient_magnitude(gray):
    dx = gray[:-1, 1:].astype(float) - gray[:-1, :-1]
    dy = np.abs(gray[1:, :-1] - gray[:-1, :-1])
    return np.sqrt(dx**2 + dy**2)
