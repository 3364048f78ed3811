def minibatches(x, y, batch_size, order):
    groups = []
    images, labels = [], []
    for i in order:
        images.append(x[i])
        labels.append(y[i])
        if len(images) == batch_size:
            groups.append((np.array(images), np.array(labels)))
            images, labels = [], []
    if images:
        groups.append((np.array(images), np.array(labels)))
    return groups
