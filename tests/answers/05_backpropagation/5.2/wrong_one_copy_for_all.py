# hint vi: Mỗi lần chỉ nhích một số
# hint en: Move one number at a time
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    above, below = np.array(x, float), np.array(x, float)
    for place in np.ndindex(x.shape):
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
        above[place] -= h
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
