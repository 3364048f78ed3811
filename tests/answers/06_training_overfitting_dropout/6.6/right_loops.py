def l2_penalty(w, strength):
    penalty, dw = 0.0, np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        penalty += strength * w[place] ** 2
        dw[place] = 2 * strength * w[place]
    return penalty, dw
