def color_histogram(photo, bins=4):
    index = photo.reshape(-1, 3) // (256 // bins)
    counts = np.array([np.bincount(index[:, channel], minlength=bins) for channel in range(3)])
    return counts / counts.sum(axis=1, keepdims=True)
