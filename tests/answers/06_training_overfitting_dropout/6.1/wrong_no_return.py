# hint vi: quên `return`
# hint en: is a `return` missing
def minibatches(x, y, batch_size, order):
    groups = []
    for start in range(0, len(order), batch_size):
        piece = order[start:start + batch_size]
        groups.append((x[piece], y[piece]))
