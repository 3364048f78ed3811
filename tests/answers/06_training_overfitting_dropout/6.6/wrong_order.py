# hint vi: theo thứ tự penalty, dw
# hint en: in the order penalty, dw
def l2_penalty(w, strength):
    return 2 * strength * w, strength * np.sum(w ** 2)
