def global_average_pool(x):
    return np.einsum("nhwc->nc", x) / x[0, :, :, 0].size
