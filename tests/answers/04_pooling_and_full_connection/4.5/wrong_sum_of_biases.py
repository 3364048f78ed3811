# hint vi: vào điểm số của lớp ấy
# hint en: to the score of that class
def dense(x, w, b):
    return x @ w + b.sum()
