# hint vi: quên `return`
# hint en: is a `return` missing
def l2_penalty(w, strength):
    penalty, dw = strength * np.sum(w ** 2), 2 * strength * w
