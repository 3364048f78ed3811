# hint vi: Bạn chưa làm bài 6.5
# hint en: Exercise 6.5 is not attempted
def dropout(x, rate, noise, training):
    if not training:
        return x
    return x * (noise >= rate) / (1 - rate)


def dropout_backward(dout, rate, noise):
    # VIẾT CODE CỦA BẠN Ở ĐÂY · YOUR CODE HERE
    raise NotImplementedError
