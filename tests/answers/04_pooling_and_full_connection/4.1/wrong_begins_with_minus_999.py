# hint vi: Bạn bắt đầu so sánh từ số nào
# hint en: With which number do you begin the comparison
def max_pool(x, size, stride):
    N, H, W, C = x.shape
    result = []
    for n in range(N):
        rows = []
        for i in range(0, H - size + 1, stride):
            row = []
            for j in range(0, W - size + 1, stride):
                best = [-999] * C
                for di in range(size):
                    for dj in range(size):
                        best = [max(best[c], x[n, i + di, j + dj, c]) for c in range(C)]
                row.append(best)
            rows.append(row)
        result.append(rows)
    return result
