# hint vi: course_utils.layers.conv2d
# hint en: course_utils.layers.conv2d
def im2col(x, f_h, f_w):
    size = f_h * f_w * x.shape[3]
    one_each = np.eye(size).reshape(f_h, f_w, x.shape[3], size)
    return layers.conv2d(x, one_each).reshape(-1, size)
