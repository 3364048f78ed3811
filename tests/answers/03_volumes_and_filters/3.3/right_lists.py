def conv_layer(x, w, b, stride=1, padding=0):
    xp = np.pad(x.astype(float), ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    fh, fw, _, K = w.shape
    return [[[[max(0.0, float((im[i:i+fh, j:j+fw] * w[..., k]).sum() + b[k])) for k in range(K)]
              for j in range(0, im.shape[1] - fw + 1, stride)] for i in range(0, im.shape[0] - fh + 1, stride)] for im in xp]
