# hint vi: Tham số thứ tư là bước trượt
# hint en: The fourth parameter is the stride
def conv_layer(x, w, b, padding=0, stride=1):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = [np.stack([conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], -1) for image in padded]
    return np.maximum(np.array(maps), 0)
