# hint vi: Hệ số điều chỉnh của mỗi lớp được cộng đúng một lần
# hint en: The bias of each class is added just once
def dense(x, w, b):
    return x @ w
