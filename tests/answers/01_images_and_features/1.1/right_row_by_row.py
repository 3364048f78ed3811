def normalize(photo):
    return np.stack([row.astype(np.float32) / 255 for row in photo])
