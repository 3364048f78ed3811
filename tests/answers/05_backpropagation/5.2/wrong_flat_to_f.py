# hint vi: f luôn nhận cả mảng 2 × 3
# hint en: f always gets the whole array
def numerical_gradient(f, x):
    h = 0.00001
    flat = x.astype(float).ravel()
    gradient = np.zeros(len(flat))
    for i in range(len(flat)):
        step = np.zeros(len(flat))
        step[i] = h
        gradient[i] = (f(flat + step) - f(flat - step)) / (2 * h)
    return gradient.reshape(x.shape)


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
