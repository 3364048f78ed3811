# hint vi: vẫn là một nhóm
# hint en: but it is a group
def minibatches(x, y, batch_size, order):
    groups = []
    for k in range(len(order) // batch_size):
        piece = order[k * batch_size:(k + 1) * batch_size]
        groups.append((x[piece], y[piece]))
    return groups
