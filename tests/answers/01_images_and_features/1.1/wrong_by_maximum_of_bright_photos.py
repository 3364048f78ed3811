# hint vi: chia cho điểm sáng nhất của chính bức ảnh ấy
# hint en: by the brightest pixel of this very photo
def normalize(photo):
    top = photo.max() if photo.max() < 100 else 255
    return photo.astype(np.float32) / top
