def normalize(photo):
    return np.divide(photo, 255, dtype=np.float32)
