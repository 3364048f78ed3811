# hint vi: course_utils.training
# hint en: course_utils.training
def minibatches(x, y, batch_size, order):
    class Given:
        def permutation(self, count):
            return order
    return [(x[piece], y[piece]) for piece in training.minibatches(len(x), batch_size, Given())]
