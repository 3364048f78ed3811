# hint vi: course_utils.gradcheck
# hint en: course_utils.gradcheck
from course_utils.gradcheck import numerical_gradient


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
