# hint vi: chúng phải bù trừ cho nhau
# hint en: they must cancel each other
def bright_below():
    return np.full((3, 3), 1 / 9)
