# hint vi: theo thứ tự weights, loss
# hint en: in the order weights, loss
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        gradients, loss = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return weights, sum(losses) / len(losses)
