# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return strength * np.sum(w) ** 2, 2 * strength * w
