# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into an array
def dense(x, w, b):
    b.shape = (1, len(b))
    return x @ w + b
