# hint vi: tỉ lệ thuận với strength
# hint en: are in proportion to it
def l2_penalty(w, strength):
    return 0.1 * np.sum(w ** 2), 2 * 0.1 * w
