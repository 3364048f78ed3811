# hint vi: không thêm được 2.0 hàng
# hint en: nobody can add 2.0 rows
def same_padding(n, kernel_size, stride=1):
    total = max((np.ceil(n / stride) - 1) * stride + kernel_size - n, 0)
    return total // 2, total - total // 2
