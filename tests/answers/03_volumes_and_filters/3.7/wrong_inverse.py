# hint vi: Keras viết cao, rộng, số kênh vào, số bộ lọc
# hint en: Keras writes height, width, channels in, filters
def to_keras(weights):
    return weights.transpose(3, 2, 0, 1)
