# hint vi: Sai với mảng bốn chiều
# hint en: Wrong for an array of four axes
def l2_penalty(w, strength):
    return strength * np.sum(w ** 2, axis=-1), 2 * strength * w
