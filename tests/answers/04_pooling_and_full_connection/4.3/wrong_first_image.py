# hint vi: mỗi ảnh là một hàng
# hint en: every image is a row of its own
def global_average_pool(x):
    return [[x[0, :, :, c].mean() for c in range(x.shape[3])]]
