def l2_penalty(w, strength):
    return strength * np.linalg.norm(w) ** 2, np.multiply(w, strength) + np.multiply(w, strength)
