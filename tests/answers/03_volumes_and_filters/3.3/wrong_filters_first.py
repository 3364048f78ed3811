# hint vi: Ảnh đứng ở chiều đầu, bộ lọc ở chiều cuối
# hint en: Images come first, filters last
def conv_layer(x, w, b, stride=1, padding=0):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    out = np.array([[conv_volume(image, w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))] for image in padded])
    return np.maximum(out, 0)
