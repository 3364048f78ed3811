# hint vi: course_utils.training
# hint en: course_utils.training
def l2_penalty(w, strength):
    class Given:
        weights, gradients = [w.reshape(-1, 1)], [np.zeros((w.size, 1))]
    penalty = training._add_l2(Given, strength)
    return penalty, Given.gradients[0].reshape(w.shape)
