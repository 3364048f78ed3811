def to_keras(weights):
    K, C, H, W = weights.shape
    return weights.reshape(K, C, H * W).T.reshape(H, W, C, K)
