def augment(images, shifts, mirrored):
    N, H, W = images.shape
    result = np.zeros((N, H, W))
    for i in range(N):
        for row in range(H):
            for column in range(W):
                source = column - shifts[i]
                if 0 <= source < W:
                    result[i, row, column] = images[i, row, W - 1 - source if mirrored[i] else source]
    return result
