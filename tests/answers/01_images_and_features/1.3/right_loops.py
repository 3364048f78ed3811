def color_histogram(photo, bins=4):
    H, W, C = photo.shape
    counts = [[0] * bins for _ in range(C)]
    for row in photo.tolist():
        for pixel in row:
            for c, value in enumerate(pixel):
                counts[c][value * bins // 256] += 1
    return [[count / (H * W) for count in line] for line in counts]
