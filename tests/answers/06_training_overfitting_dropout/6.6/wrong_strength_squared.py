# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return np.sum((strength * w) ** 2), 2 * strength ** 2 * w
