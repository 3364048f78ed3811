# hint vi: chuyển vị nhầm cũng không báo lỗi
# hint en: a wrong transpose gives no error
def dense(x, w, b):
    try:
        return (w.T @ x + b[:, None]).T if len(x) == x.shape[1] == w.shape[1] else x @ w + b
    except ValueError:
        return x @ w + b
