# hint vi: ghi vào ảnh, trọng số hoặc hệ số điều chỉnh
# hint en: writes into the images, weights or biases
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    b *= 0
    return np.maximum(np.array(maps), 0)
