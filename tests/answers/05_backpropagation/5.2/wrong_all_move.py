# hint vi: Mỗi lần chỉ nhích một số
# hint en: Move one number at a time
def numerical_gradient(f, x):
    h = 0.00001
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
