def numerical_gradient(f, x):
    slopes = []
    for direction in np.eye(x.size):
        step = 0.00001 * direction.reshape(x.shape)
        slopes.append((f(x + step) - f(x - step)) / 0.00002)
    return np.array(slopes).reshape(x.shape)


def gradient_step(w, gradient, learning_rate):
    return w + -learning_rate * gradient
