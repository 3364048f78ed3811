def to_keras(weights):
    return weights.swapaxes(0, 2).swapaxes(1, 3).swapaxes(2, 3)
