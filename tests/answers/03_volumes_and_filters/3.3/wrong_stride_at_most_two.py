# hint vi: Mọi thứ cùng lúc
# hint en: Everything at once
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    step = min(stride, 2)
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::step, ::step] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
