# hint vi: course_utils.network
# hint en: course_utils.network
def dense_backward(dout, x, w):
    layer = network.Dense(w.shape[1])
    layer.weights = [w, np.zeros(w.shape[1])]
    layer.forward(x)
    dx = layer.backward(dout)
    return dx, *layer.gradients
