# hint vi: mỗi minibatch tính như nhau
# hint en: each mini-batch counts alike
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return weights, (min(losses) + max(losses)) / 2
