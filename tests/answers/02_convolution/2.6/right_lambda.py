conv2d = lambda image, kernel, stride=1, padding=0: np.array([
    [float((np.pad(image, padding)[i:i + len(kernel), j:j + len(kernel[0])] * kernel).sum())
     for j in range(0, image.shape[1] + 2 * padding - kernel.shape[1] + 1, stride)]
    for i in range(0, image.shape[0] + 2 * padding - kernel.shape[0] + 1, stride)])
