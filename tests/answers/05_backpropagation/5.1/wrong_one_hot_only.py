# hint vi: đáp án không chỉ gồm 0 và 1
# hint en: the target is not just 0 and 1
def total_error(target, output):
    right = output[target == 1].sum()
    return ((output**2).sum() - right**2 + (1 - right) ** 2) / 2
