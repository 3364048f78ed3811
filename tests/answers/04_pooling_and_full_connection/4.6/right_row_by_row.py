def softmax(scores):
    rows = []
    for row in scores.astype(np.float64):
        row -= row.max()
        rows.append(np.exp(row) / np.exp(row).sum())
    return np.vstack(rows)
