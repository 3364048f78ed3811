# hint vi: bị làm tròn
# hint en: is the result rounded
def total_error(target, output):
    return round(np.sum((target - output) ** 2) / 2, 2)
