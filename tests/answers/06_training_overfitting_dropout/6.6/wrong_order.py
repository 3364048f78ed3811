# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return 2 * strength * w, strength * np.sum(w ** 2)
