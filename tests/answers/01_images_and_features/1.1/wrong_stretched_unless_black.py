# hint vi: không được phụ thuộc điểm tối nhất hay sáng nhất
# hint en: must not depend on its darkest or brightest pixel
def normalize(photo):
    photo = photo.astype(np.float32)
    if photo.min() == photo.max():
        return photo * 0
    return photo / 255
