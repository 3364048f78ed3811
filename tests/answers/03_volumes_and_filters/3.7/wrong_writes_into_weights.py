# hint vi: ghi vào trọng số
# hint en: writes into the weights
def to_keras(weights):
    moved = weights.transpose(2, 3, 1, 0).copy()
    weights[:] = 0
    return moved
