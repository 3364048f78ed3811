# hint vi: So với ví dụ ở trên
# hint en: Compare with the example above
def color_histogram(photo, bins=4):
    width = 256 // bins
    shares = np.zeros((3, bins))
    for c in range(3):
        for k in range(bins):
            low, high = k * width, min((k + 1) * width, 255)
            shares[c, k] = np.mean((photo[:, :, c] >= low) & (photo[:, :, c] < high))
    return shares
