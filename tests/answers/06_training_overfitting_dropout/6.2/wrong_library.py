# hint vi: course_utils.training
# hint en: course_utils.training
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    new, losses = {name: np.array(weights[name], float) for name in weights}, []
    for x, y in batches:
        loss, gradients = loss_and_gradients(new, x, y)
        training.SGD(learning_rate).update(list(new.values()), [gradients[name] for name in new])
        losses.append(loss)
    return new, sum(losses) / len(losses)
