# hint vi: thử lần lượt mọi giá trị
# hint en: try all values from 0 to 255
def normalize(photo):
    result = photo.astype(np.float32) / 255
    result[photo == 128] = 0
    return result
