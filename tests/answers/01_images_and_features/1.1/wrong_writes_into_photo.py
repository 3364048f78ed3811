# hint vi: ghi vào chính bức ảnh
# hint en: writes into the photo
def normalize(photo):
    result = photo.astype(np.float32) / 255
    photo[...] = 0
    return result
