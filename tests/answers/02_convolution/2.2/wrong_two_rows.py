# hint vi: hàng trên của nó có tham gia không
# hint en: does the filter's top row take part
def bright_below():
    return np.array([[0, 0, 0], [-1, -1, -1], [1, 1, 1]])
