def to_keras(weights):
    return np.stack([one.transpose(1, 2, 0) for one in weights], axis=-1)
