# hint vi: ảnh nào phải đi với nhãn
# hint en: a label goes with its image
def minibatches(x, y, batch_size, order):
    groups = []
    for start in range(0, len(x), batch_size):
        piece = sorted(order[start:start + batch_size])
        groups.append((x[piece], y[piece]))
    return groups
