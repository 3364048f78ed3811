# hint vi: Phần phạt sai
# hint en: The penalty is wrong
def l2_penalty(w, strength):
    return strength * np.linalg.norm(w), strength * w / np.linalg.norm(w)
