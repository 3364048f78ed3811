# hint vi: x có ba chiều
# hint en: x has three axes
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    places = [(i,) for i in range(len(x))] if x.ndim == 1 else [(i, j) for i in range(x.shape[0]) for j in range(x.shape[1])]
    for place in places:
        above, below = np.array(x, float), np.array(x, float)
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
