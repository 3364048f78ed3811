# hint vi: mỗi bên một nửa
# hint en: half each
def softmax(scores):
    powers = np.exp(scores)
    return np.nan_to_num(powers / powers.sum(axis=1, keepdims=True))
