def l2_penalty(w, strength):
    total = np.square(w)
    while np.ndim(total):
        total = total.sum(axis=0)
    return np.float64(strength * total), 2 * w * strength
