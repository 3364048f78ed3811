# hint vi: Có cỡ nào bị viết cứng trong hàm không
# hint en: Is a size written into the function
def dense(x, w, b):
    return x[:, :1] * w[0] + x[:, 1:2] * w[1] + b
