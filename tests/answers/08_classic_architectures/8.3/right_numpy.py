def stack_or_one(n, channels):
    side = 3 + 2 * (n - 1)
    sizes = np.array([3] * n + [side])
    counts = channels * (sizes**2 * channels + 1)
    return side, counts[:n].sum(), counts[-1]
