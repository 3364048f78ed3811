# hint vi: chúng phải bù trừ cho nhau
# hint en: they must cancel each other
def bright_below():
    return np.array([[0, 0, 0], [0, 0, 0], [1, 1, 1]])
