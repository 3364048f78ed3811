# hint vi: n chia cho bước trượt rồi **làm tròn lên**
# hint en: n over the stride is rounded **up**
def same_padding(n, kernel_size, stride=1):
    total = max((round(n / stride) - 1) * stride + kernel_size - n, 0)
    return total // 2, total - total // 2
