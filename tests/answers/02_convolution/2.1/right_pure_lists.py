def cross_correlate(image, kernel):
    image, kernel = image.tolist(), kernel.tolist()
    rows = len(image) - len(kernel) + 1
    columns = len(image[0]) - len(kernel[0]) + 1
    return [[sum(image[i + u][j + v] * kernel[u][v] for u in range(len(kernel)) for v in range(len(kernel[0])))
             for j in range(columns)] for i in range(rows)]
