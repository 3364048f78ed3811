def conv2d(image, kernel, stride=1, padding=0):
    padded = pad(image, padding)
    rows = output_size(image.shape[0], kernel.shape[0], padding, stride)
    columns = output_size(image.shape[1], kernel.shape[1], padding=padding, stride=stride)
    result = [[cross_correlate(padded[r * stride:r * stride + kernel.shape[0], c * stride:c * stride + kernel.shape[1]], kernel)[0][0]
               for c in range(columns)] for r in range(rows)]
    return np.array(result)
