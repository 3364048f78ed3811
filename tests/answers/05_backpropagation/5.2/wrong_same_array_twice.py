# hint vi: Mỗi lần chỉ nhích một số
# hint en: Move one number at a time
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above = below = np.array(x, float)
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
