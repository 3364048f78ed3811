def normalize(photo):
    result = np.array(photo, dtype=np.float32)
    result /= 255
    return result
