# hint vi: viết cứng con số nào
# hint en: some number written in
def total_error(target, output):
    error = 0
    for k in range(4):
        error = error + 0.5 * (target[k] - output[k]) ** 2
    return error
