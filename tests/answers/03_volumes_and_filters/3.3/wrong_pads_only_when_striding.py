# hint vi: Chỉ sai khi có đệm
# hint en: Wrong with padding only
def conv_layer(x, w, b, stride=1, padding=0):
    p = padding if stride > 1 else 0
    padded = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
