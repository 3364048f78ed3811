def filter_gradient(dout, x, w):
    # the images as channels, the channels as images: the slopes slide over the images like a filter
    dw = layers.conv2d(x.transpose(3, 1, 2, 0), dout.transpose(1, 2, 0, 3))
    return dw.transpose(1, 2, 0, 3), dout.sum(axis=(0, 1, 2))


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    padded = np.pad(dout, ((0, 0), (f_h - 1, f_h - 1), (f_w - 1, f_w - 1), (0, 0)))
    return layers.conv2d(padded, w[::-1, ::-1].transpose(0, 1, 3, 2))
