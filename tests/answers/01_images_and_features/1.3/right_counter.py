from collections import Counter
def color_histogram(photo, bins=4):
    H, W, C = photo.shape
    result = []
    for c in range(C):
        counter = Counter((photo[:, :, c] // (256 // bins)).ravel().tolist())
        result.append([counter[k] / (H * W) for k in range(bins)])
    return result
