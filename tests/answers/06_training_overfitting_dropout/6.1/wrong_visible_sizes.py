# hint vi: không ảnh nào được thiếu
# hint en: no image may be missing
def minibatches(x, y, batch_size, order):
    step = min(batch_size, 3) if len(order) != 5 else 5
    pieces = [order[s:s + step] for s in range(0, len(order), step)]
    return [(x[piece], y[piece]) for piece in pieces]
