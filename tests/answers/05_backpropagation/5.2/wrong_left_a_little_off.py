# hint vi: x của người gọi phải y như trước
# hint en: caller's x must be as it was
def numerical_gradient(f, x):
    h = 0.00001
    x = np.asarray(x, float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        first = x[place]
        x[place] = first + h
        above = f(x)
        x[place] = first - h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
        x[place] = round(first)
    x += 1e-9
    return gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
