# hint vi: course_utils.layers.average_pool
# hint en: course_utils.layers.average_pool
def average_pool(x, size, stride):
    return layers.average_pool(x, size, stride)
