# hint vi: Ảnh đứng ở chiều đầu
# hint en: Images come first
def conv_layer(x, w, b, stride=1, padding=0):
    out = np.stack([conv_volume(x[0], w[:, :, :, k])[::stride, ::stride] + b[k] for k in range(len(b))], axis=-1)
    return np.maximum(out, 0)
