# hint vi: tỉ lệ thuận với strength
# hint en: are in proportion to it
def l2_penalty(w, strength):
    return strength * np.sum(w ** 2), 0.2 * w
