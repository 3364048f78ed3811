def slope_at(f, x, place, h):
    moved = np.where(np.arange(x.size).reshape(x.shape) == place, x + h, x)
    return (f(moved) - f(x)) / h


def numerical_gradient(f, x):
    return np.array([[slope_at(f, x, i, h) for h in (1e-5, -1e-5)] for i in range(x.size)]).mean(axis=1).reshape(x.shape)


def gradient_step(w, gradient, learning_rate):
    return np.array([w, gradient]).T.dot([1, -learning_rate]).T
