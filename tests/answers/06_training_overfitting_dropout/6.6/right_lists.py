def l2_penalty(w, strength):
    numbers = w.ravel().tolist()
    penalty = sum(strength * number * number for number in numbers)
    return penalty, np.reshape([2 * strength * number for number in numbers], w.shape).tolist()
