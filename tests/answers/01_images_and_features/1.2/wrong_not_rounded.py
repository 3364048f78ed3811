# hint vi: phải làm tròn đến số nguyên gần nhất
# hint en: is rounded to the nearest integer
def to_gray(photo):
    return 0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2]
