# hint vi: không ảnh nào được thiếu
# hint en: no image may be missing
def minibatches(x, y, batch_size, order):
    groups = []
    for start in range(0, len(order) - batch_size + 1, batch_size):
        piece = order[start:start + batch_size]
        groups.append((x[piece], y[piece]))
    if len(order) % batch_size:
        groups.append((x[order[-1:]], y[order[-1:]]))
    return groups
