def total_error(target, output):
    return np.float32(1 / 2) * np.sum((target.astype("float32") - output.astype("float32")) ** 2)
