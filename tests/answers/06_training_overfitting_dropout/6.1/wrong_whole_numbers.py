# hint vi: giữ nguyên kích thước
# hint en: keep their shape
def minibatches(x, y, batch_size, order):
    groups = []
    for start in range(0, len(order), batch_size):
        piece = order[start:start + batch_size]
        groups.append((x[piece].astype(int), y[piece]))
    return groups
