# hint vi: cột đầu thành 0
# hint en: the first column becomes 0
def augment(images, shifts, mirrored):
    W = images.shape[2]
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        wide = np.pad(image[:, ::-1] if turned else image, ((0, 0), (W, W)), mode="edge")
        result.append(wide[:, W - s:2 * W - s])
    return np.array(result)
