# hint vi: ghi vào mảng
# hint en: writes into an array
def total_error(target, output):
    output -= target
    return np.sum(output**2) / 2
