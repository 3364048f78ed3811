def conv_volume(volume, kernel):
    x, w = np.asarray(volume).tolist(), np.asarray(kernel).tolist()
    rows, columns = len(x) - len(w) + 1, len(x[0]) - len(w[0]) + 1
    return [[float(sum(x[i + u][j + v][c] * w[u][v][c]
                       for u in range(len(w)) for v in range(len(w[0])) for c in range(len(w[0][0]))))
             for j in range(columns)] for i in range(rows)]
