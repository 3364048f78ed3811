def l2_penalty(w, strength):
    flat = np.ravel(w)
    return [float(np.einsum("i,i->", flat, flat)) * strength, strength * 2.0 * w]
