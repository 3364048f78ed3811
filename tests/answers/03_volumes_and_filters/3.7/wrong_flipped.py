# hint vi: reshape không dời các chiều
# hint en: reshape does not move axes
def to_keras(weights):
    return weights.transpose(2, 3, 1, 0)[::-1, ::-1]
