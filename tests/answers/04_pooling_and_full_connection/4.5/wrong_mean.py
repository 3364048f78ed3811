# hint vi: điểm số của lớp cuối là 1 × 3 + 2 × 1 = 5
# hint en: the score of the last class is 1 × 3 + 2 × 1 = 5
def dense(x, w, b):
    return (x[:, :, None] * w).mean(axis=1) + b
