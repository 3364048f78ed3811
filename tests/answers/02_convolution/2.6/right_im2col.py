def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(np.asarray(image, dtype=np.float32), [(padding, padding)] * 2)
    tops = range(0, x.shape[0] - kernel.shape[0] + 1, stride)
    lefts = range(0, x.shape[1] - kernel.shape[1] + 1, stride)
    columns = np.stack([x[t:t + kernel.shape[0], l:l + kernel.shape[1]].ravel() for t in tops for l in lefts])
    return columns.dot(kernel.ravel()).reshape(len(tops), len(lefts))
