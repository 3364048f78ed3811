def cross_correlate(image, kernel):
    h, w = np.array(image.shape) - kernel.shape + 1
    total = 0.0
    for (u, v), weight in np.ndenumerate(kernel):
        total = total + weight * image[u:u + h, v:v + w].astype(np.float64)
    return total
