def numerical_gradient(f, x):
    h = 1e-5
    numbers, slopes = [float(number) for number in x.ravel()], []
    for i in range(len(numbers)):
        above, below = list(numbers), list(numbers)
        above[i] += h
        below[i] -= h
        slopes.append((f(np.array(above).reshape(x.shape)) - f(np.array(below).reshape(x.shape))) / (2 * h))
    return np.reshape(slopes, x.shape).tolist()


def gradient_step(w, gradient, learning_rate):
    return (np.array(w) - np.array(gradient) * learning_rate).tolist()
