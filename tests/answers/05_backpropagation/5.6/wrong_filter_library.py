# hint vi: course_utils.layers.conv2d_backward
# hint en: course_utils.layers.conv2d_backward
def filter_gradient(dout, x, w):
    return layers.conv2d_backward(dout, x, w)[1:]


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.einsum("nk,uvck->nuvc", here, w)
    return dx
