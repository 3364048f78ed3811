def augment(images, shifts, mirrored):
    W = images.shape[2]
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        moving = np.eye(W, k=s)
        result.append((image @ np.eye(W)[::-1] if turned else image) @ moving)
    return np.array(result)
