# hint vi: ghi vào trọng số
# hint en: writes into the weights
def l2_penalty(w, strength):
    penalty = strength * np.sum(w ** 2)
    w *= 2 * strength
    return penalty, w
