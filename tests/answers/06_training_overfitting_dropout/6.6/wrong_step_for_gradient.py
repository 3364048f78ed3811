# hint vi: theo từng trọng số
# hint en: along each weight
def l2_penalty(w, strength):
    return strength * np.sum(w ** 2), w - 2 * strength * w
