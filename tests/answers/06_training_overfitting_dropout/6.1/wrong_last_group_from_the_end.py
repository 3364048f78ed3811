# hint vi: không vay ảnh
# hint en: it borrows none
def minibatches(x, y, batch_size, order):
    groups = []
    for start in range(0, len(order), batch_size):
        start = min(start, len(order) - batch_size)
        piece = order[start:start + batch_size]
        groups.append((x[piece], y[piece]))
    return groups
