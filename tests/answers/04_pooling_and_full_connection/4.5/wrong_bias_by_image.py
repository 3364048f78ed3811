# hint vi: hàng nào cũng dùng cùng trọng số
# hint en: every row has the same weights
def dense(x, w, b):
    scores = x @ w
    for n in range(len(scores)):
        scores[n] = scores[n] + (b if n == 0 else b[n % len(b)])
    return scores
