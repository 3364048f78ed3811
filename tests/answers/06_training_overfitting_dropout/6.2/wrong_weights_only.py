# hint vi: theo thứ tự weights, loss
# hint en: in the order weights, loss
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
    return weights
