# hint vi: ReLU đến sau cùng
# hint en: ReLU comes last
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = [np.stack([np.maximum(conv_volume(image, w[:, :, :, k])[::stride, ::stride], 0) + b[k] for k in range(len(b))], -1) for image in padded]
    return np.array(maps)
