# hint vi: tầng này không có ReLU
# hint en: this layer has no ReLU
def dense(x, w, b):
    return layers.relu(x @ w + b)
