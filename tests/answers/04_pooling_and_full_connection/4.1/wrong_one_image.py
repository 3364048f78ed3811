# hint vi: Chiều batch và chiều kênh vẫn còn đó
# hint en: The axes of the batch and of the channels are still there
def max_pool(x, size, stride):
    image = x[0, :, :, 0]
    h, w = (image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1
    out = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            out[i, j] = image[i*stride:i*stride+size, j*stride:j*stride+size].max()
    return out
