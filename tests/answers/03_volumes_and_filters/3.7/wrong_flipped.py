# hint vi: chỉ dời các chiều
# hint en: only move axes
def to_keras(weights):
    return weights.transpose(2, 3, 1, 0)[::-1, ::-1]
