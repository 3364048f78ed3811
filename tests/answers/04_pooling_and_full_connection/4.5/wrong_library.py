# hint vi: course_utils.layers.dense
# hint en: course_utils.layers.dense
def dense(x, w, b):
    return layers.dense(x, w, b)
