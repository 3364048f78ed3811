# hint vi: course_utils.layers.average_pool
# hint en: course_utils.layers.average_pool
def global_average_pool(x):
    return layers.average_pool(x, x.shape[1:3])[:, 0, 0]
