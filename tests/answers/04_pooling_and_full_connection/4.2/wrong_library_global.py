# hint vi: course_utils.layers.global_average_pool
# hint en: course_utils.layers.global_average_pool
from course_utils.layers.pooling import global_average_pool as mean_of


def average_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = mean_of(x[:, i*stride:i*stride+size, j*stride:j*stride+size])
    return out
