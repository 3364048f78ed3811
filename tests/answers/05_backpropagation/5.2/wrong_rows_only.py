# hint vi: mọi số khác phải đứng yên
# hint en: all others must stand
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        above, below = np.array(x, float), np.array(x, float)
        above[i] += h
        below[i] -= h
        gradient[i] = (f(above) - f(below)) / (2 * h)
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
