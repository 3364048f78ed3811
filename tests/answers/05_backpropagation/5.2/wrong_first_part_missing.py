# hint vi: Bạn chưa làm bài 5.2
# hint en: Exercise 5.2 is not attempted
def numerical_gradient(f, x):
    # VIẾT CODE CỦA BẠN Ở ĐÂY · YOUR CODE HERE
    raise NotImplementedError


def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient
