# hint vi: mọi số khác phải đứng yên
# hint en: all others must stand
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
