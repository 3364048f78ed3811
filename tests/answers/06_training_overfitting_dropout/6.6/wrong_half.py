# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return strength / 2 * np.sum(w ** 2), strength * w
