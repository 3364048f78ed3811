def color_histogram(photo, bins=4):
    width = 256 / bins
    edges = np.arange(bins + 1) * width
    return np.stack([np.histogram(photo[..., c], edges, density=True)[0] * width for c in range(3)])
