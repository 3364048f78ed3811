# hint vi: course_utils.gradcheck
# hint en: course_utils.gradcheck
def numerical_gradient(f, x):
    return gradcheck.numerical_gradient(f, x)


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
