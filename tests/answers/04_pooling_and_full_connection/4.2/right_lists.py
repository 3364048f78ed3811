import statistics


def average_pool(x, size, stride):
    return [[[[statistics.fmean(image[r:r + size, c:c + size, k].ravel().tolist()) for k in range(x.shape[3])]
              for c in range(0, x.shape[2] - size + 1, stride)]
             for r in range(0, x.shape[1] - size + 1, stride)] for image in x]
