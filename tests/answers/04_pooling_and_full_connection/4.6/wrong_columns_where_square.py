# hint vi: lẫn hàng với cột cũng không báo lỗi
# hint en: mixing up rows and columns gives no error
def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=int(scores.shape[0] != scores.shape[1]), keepdims=True)
