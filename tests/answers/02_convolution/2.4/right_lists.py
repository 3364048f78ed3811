def pad(image, padding):
    width = image.shape[1] + 2 * padding
    side = [0] * padding
    return [[0] * width for _ in range(padding)] + [side + list(row) + side for row in image] + [[0] * width for _ in range(padding)]
