# hint vi: Cửa sổ chỉ dài hơn ảnh 1 ô
# hint en: longer by just 1 cell
def output_size(n, kernel_size, padding=0, stride=1):
    size = int((n + 2 * padding - kernel_size) / stride) + 1
    if size < 1:
        raise ValueError
    return size
