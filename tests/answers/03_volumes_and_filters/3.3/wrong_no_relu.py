# hint vi: số nào còn âm mới thành 0
# hint en: only what is negative then becomes 0
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.array(maps)
