# hint vi: Cửa sổ 1 ô không bao giờ thiếu chỗ
# hint en: A window of 1 cell never lacks room
def same_padding(n, kernel_size, stride=1):
    total = max((-(-n // stride) - 1) * stride + kernel_size - n, 0)
    before = max(total // 2, 0)
    return (before, total - before) if kernel_size > 1 else (0, 1 - stride % 2)
