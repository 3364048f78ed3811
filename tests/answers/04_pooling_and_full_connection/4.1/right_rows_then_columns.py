def max_pool(x, size, stride):
    tall = [x[:, top:top + size].max(axis=1) for top in range(0, x.shape[1] - size + 1, stride)]
    tall = np.stack(tall, axis=1)
    return np.stack([tall[:, :, left:left + size].max(axis=2) for left in range(0, x.shape[2] - size + 1, stride)], axis=2)
