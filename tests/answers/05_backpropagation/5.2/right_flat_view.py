def numerical_gradient(f, x):
    gradient = np.zeros_like(x, dtype=float)
    for i in range(x.size):
        values = []
        for sign in (1, -1):
            moved = np.array(x, dtype=np.float64)
            moved.flat[i] += sign * 1e-5
            values.append(f(moved))
        gradient.flat[i] = (values[0] - values[1]) / 2e-5
    return gradient


def gradient_step(w, gradient, learning_rate):
    return np.subtract(w, np.multiply(learning_rate, gradient))
