# hint vi: tính chiều cao và chiều rộng bằng công thức
# hint en: height and width come by the formula
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, padding)
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
