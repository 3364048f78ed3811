# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return strength * np.sum(np.abs(w)), strength * np.sign(w)
