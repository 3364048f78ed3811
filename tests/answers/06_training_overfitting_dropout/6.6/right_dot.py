def l2_penalty(w, strength):
    flat = w.reshape(-1)
    return strength * (flat @ flat), w * (2 * strength)
