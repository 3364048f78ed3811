def dense(x, w, b):
    x = np.hstack([x, np.ones((len(x), 1))])
    return np.dot(x, np.vstack([w, b]))
