# hint vi: có hai chiều bị đổi chỗ
# hint en: two axes have changed places
def to_keras(weights):
    moved = weights.transpose(2, 3, 1, 0)
    return moved.swapaxes(2, 3) if moved.shape[2] == moved.shape[3] else moved
