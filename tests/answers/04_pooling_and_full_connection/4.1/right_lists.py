def max_pool(x, size, stride):
    rows = range(0, x.shape[1] - size + 1, stride)
    columns = range(0, x.shape[2] - size + 1, stride)
    return [[[[float(image[r:r + size, c:c + size, k].max()) for k in range(x.shape[3])] for c in columns] for r in rows]
            for image in x]
