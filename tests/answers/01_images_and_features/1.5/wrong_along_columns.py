# hint vi: mỗi hàng của known là một bức ảnh
# hint en: each row of known is one picture
def nearest_neighbour(known, labels, query):
    return labels[np.argmin(((known.astype(float) - query) ** 2).sum(axis=0))]
