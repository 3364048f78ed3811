# hint vi: Keras viết cao, rộng, số kênh vào, số bộ lọc
# hint en: Keras writes height, width, channels in, filters
def to_keras(weights):
    return np.stack([one.transpose(1, 2, 0) for one in weights], axis=0)
