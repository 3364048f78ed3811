# hint vi: Với bước trượt lớn hơn 1, kích thước vẫn phải là số nguyên
# hint en: With a stride above 1 the size must be a whole number too
def output_size(n, kernel_size, padding=0, stride=1):
    room = n + 2 * padding - kernel_size
    if room < 0:
        raise ValueError
    return room + 1 if stride == 1 else np.floor(room / stride) + 1
