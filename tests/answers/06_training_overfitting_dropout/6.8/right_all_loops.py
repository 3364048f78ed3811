def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    matrix = []
    for n in range(N):
        for i in range(H - f_h + 1):
            for j in range(W - f_w + 1):
                row = []
                for u in range(f_h):
                    for v in range(f_w):
                        for c in range(C):
                            row.append(float(x[n, i + u, j + v, c]))
                matrix.append(row)
    return matrix
