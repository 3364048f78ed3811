# hint vi: Mảng kết quả chưa phải float32
# hint en: The array of results is not float32
def normalize(photo):
    return photo / 255 if photo.ndim == 3 else photo.astype(np.float32) / 255
