# hint vi: số ô thiếu phụ thuộc bước trượt
# hint en: what is missing depends on the stride
def same_padding(n, kernel_size, stride=1):
    """A widely read post: padding until the size is kept at any stride."""
    total = n * (stride - 1) - stride + kernel_size
    return total // 2, total - total // 2
