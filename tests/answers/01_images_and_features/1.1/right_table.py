def normalize(photo):
    table = np.linspace(0, 1, 256, dtype=np.float32)
    return table[photo]
