def augment(images, shifts, mirrored):
    result = []
    for image, s, turned in zip(images.tolist(), shifts.tolist(), mirrored):
        rows = [row[::-1] if turned else row for row in image]
        width = len(rows[0])
        blank = [0] * width
        result.append([(blank + row + blank)[width - s:2 * width - s] for row in rows])
    return result
