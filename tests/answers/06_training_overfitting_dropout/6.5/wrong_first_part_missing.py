# hint vi: Bạn chưa làm bài 6.5
# hint en: Exercise 6.5 is not attempted
def dropout(x, rate, noise, training):
    # VIẾT CODE CỦA BẠN Ở ĐÂY · YOUR CODE HERE
    raise NotImplementedError


def dropout_backward(dout, rate, noise):
    return dout * (noise >= rate) / (1 - rate)
