def conv_layer(x, w, b, stride=1, padding=0):
    xp = np.pad(x, ((0,), (padding,), (padding,), (0,)))
    z = np.array([[conv_volume(i, w[..., k])[::stride, ::stride] for k in range(len(b))] for i in xp]).transpose(0, 2, 3, 1) + b
    return (z + np.abs(z)) / 2
