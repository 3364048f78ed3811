# hint vi: quên `return`
# hint en: is a `return` missing
def total_error(target, output):
    print(np.sum((target - output) ** 2) / 2)
