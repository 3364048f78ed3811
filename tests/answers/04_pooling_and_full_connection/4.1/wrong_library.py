# hint vi: course_utils.layers.max_pool
# hint en: course_utils.layers.max_pool
def max_pool(x, size, stride):
    return layers.max_pool(x, size, stride)
