# hint vi: bộ lọc thứ k là w[:, :, :, k]
# hint en: filter k is w[:, :, :, k]
def conv_layer(x, w, b, stride=1, padding=0):
    w = w.reshape(w.shape[0], w.shape[1], w.shape[3], w.shape[2]).transpose(0, 1, 3, 2)
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
