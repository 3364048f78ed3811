# hint vi: loss là một số
# hint en: the loss is one number
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return weights, losses
