# hint vi: course_utils.layers.global_average_pool
# hint en: course_utils.layers.global_average_pool
def global_average_pool(x):
    return layers.global_average_pool(x)
