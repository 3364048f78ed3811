# hint vi: cạnh huyền là 5
# hint en: the long side is 5
def gradient_magnitude(gray):
    gray = gray.astype(float)
    here = gray[:-1, :-1]
    return (gray[:-1, 1:] - here) ** 2 + (gray[1:, :-1] - here) ** 2
