def to_keras(weights):
    return np.einsum("kcuv->uvck", weights)
