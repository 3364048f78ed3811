def slopes_of(f, x):
    h = 0.00001
    if x.ndim == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    return np.array([slopes_of(lambda part: f(np.concatenate([x[:i], part[None], x[i + 1 :]])), x[i]) for i in range(len(x))])


def numerical_gradient(f, x):
    return slopes_of(f, np.array(x, float))


def gradient_step(w, gradient, learning_rate):
    result = np.zeros(w.shape)
    for place, slope in np.ndenumerate(gradient):
        result[place] = w[place] - learning_rate * slope
    return result
