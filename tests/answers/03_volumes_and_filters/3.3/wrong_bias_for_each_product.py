# hint vi: Có hệ số điều chỉnh thì sai
# hint en: added once to each cell
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    count = w[:, :, :, 0].size
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + count * b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
