def to_keras(weights):
    return np.moveaxis(weights, [0, 1], [3, 2])
