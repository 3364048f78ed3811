def numerical_gradient(f, x):
    x = x.astype(float)
    dx = np.empty_like(x)
    places = np.nditer(x, flags=["multi_index"])
    for _ in places:
        i = places.multi_index
        kept = x[i]
        x[i] = kept + 1e-5
        up = f(x)
        x[i] = kept - 1e-5
        down = f(x)
        x[i] = kept
        dx[i] = (up - down) / 2e-5
    return dx


def gradient_step(w, gradient, learning_rate):
    new = w.copy()
    new -= learning_rate * gradient
    return new
