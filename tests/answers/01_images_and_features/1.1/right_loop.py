def normalize(photo):
    flat = [np.float32(value) / np.float32(255) for value in photo.reshape(-1)]
    return np.array(flat, dtype=np.float32).reshape(photo.shape)
