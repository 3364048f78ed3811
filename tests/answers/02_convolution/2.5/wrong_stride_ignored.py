# hint vi: số ô thiếu phụ thuộc bước trượt
# hint en: what is missing depends on the stride
def same_padding(n, kernel_size, stride=1):
    total = kernel_size - 1
    return total // 2, total - total // 2
