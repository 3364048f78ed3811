# hint vi: trừ trước hay đổi kiểu trước
# hint en: which comes first, subtracting or changing the type
def gradient_magnitude(gray):
    dx = gray[:-1, 1:] - gray[:-1, :-1]
    dy = gray[1:, :-1] - gray[:-1, :-1]
    return np.sqrt(dx.astype(float) ** 2 + dy.astype(float) ** 2)
