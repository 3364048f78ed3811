# hint vi: không vay ảnh
# hint en: it borrows none
def minibatches(x, y, batch_size, order):
    count = -(-len(order) // batch_size)
    return [(x[piece], y[piece]) for piece in np.array_split(order, count)]
