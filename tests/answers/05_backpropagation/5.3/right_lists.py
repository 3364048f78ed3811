def dense_backward(dout, x, w):
    dout, x, w = dout.tolist(), x.tolist(), w.tolist()
    dx = [[sum(g * weight for g, weight in zip(row, weights)) for weights in w] for row in dout]
    columns = list(zip(*dout))
    dw = [[sum(a * g for a, g in zip(inputs, column)) for column in columns] for inputs in zip(*x)]
    return [dx, dw, [sum(column) for column in columns]]
