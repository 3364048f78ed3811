# hint vi: Hai số thì có hai độ dốc
# hint en: Two numbers have two slopes
def numerical_gradient(f, x):
    h = 0.00001
    return (f(x + h) - f(x - h)) / (2 * h)


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
