# hint vi: course_utils.network
# hint en: course_utils.network
def filter_gradient(dout, x, w):
    layer = network.Conv2D(w.shape[3], w.shape[0])
    layer.weights = [w, np.zeros(w.shape[3])]
    layer.forward(x)
    layer.backward(dout)
    return layer.gradients


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.einsum("nk,uvck->nuvc", here, w)
    return dx
