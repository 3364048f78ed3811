# hint vi: nhích sang cả hai phía
# hint en: step to both sides
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above = np.array(x, float)
        above[place] += h
        gradient[place] = (f(above) - f(x)) / h
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
