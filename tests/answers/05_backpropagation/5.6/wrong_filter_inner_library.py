# hint vi: không được gọi
# hint en: may not call
from course_utils.layers import convolution


def filter_gradient(dout, x, w):
    dx, dw = convolution._correlate_backward(dout, x, w, 1)
    return dw, dout.sum(axis=(0, 1, 2))


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.einsum("nk,uvck->nuvc", here, w)
    return dx
