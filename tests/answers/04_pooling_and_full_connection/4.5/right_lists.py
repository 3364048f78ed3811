def dense(x, w, b):
    return [[sum(a * c for a, c in zip(row, column)) + bias for column, bias in zip(w.T, b)] for row in x]
