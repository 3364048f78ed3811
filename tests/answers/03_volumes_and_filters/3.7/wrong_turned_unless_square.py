# hint vi: có hai chiều bị đổi chỗ
# hint en: two axes have changed places
def to_keras(weights):
    moved = weights.transpose(2, 3, 1, 0)
    return moved.swapaxes(0, 1) if moved.shape[0] == moved.shape[1] else moved
