# hint vi: Ảnh đen hoàn toàn phải cho toàn số 0
# hint en: all black must give zeros only
def normalize(photo):
    photo = photo.astype(np.float32)
    return photo / 255 if photo.any() else photo + 1
