normalize = np.vectorize(lambda p: p / 255, otypes=[np.float32])
