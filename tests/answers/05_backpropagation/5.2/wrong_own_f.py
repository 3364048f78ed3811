# hint vi: Một f khác
# hint en: Another f
def numerical_gradient(f, x):
    return 2 * x


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
