# hint vi: penalty là một số
# hint en: the penalty is one number
def l2_penalty(w, strength):
    return strength * w ** 2, 2 * strength * w
