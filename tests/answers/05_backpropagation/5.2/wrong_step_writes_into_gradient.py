# hint vi: Hai mảng đưa vào phải giữ nguyên
# hint en: Both arrays that come in must stay
def numerical_gradient(f, x):
    h = 0.00001
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = np.array(x, float), np.array(x, float)
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient


def gradient_step(w, gradient, learning_rate):
    gradient *= learning_rate
    return w - gradient
