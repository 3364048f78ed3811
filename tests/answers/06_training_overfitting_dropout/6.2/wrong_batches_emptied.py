# hint vi: phải y như trước
# hint en: must be as they were
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    while batches:
        x, y = batches.pop(0)
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return weights, sum(losses) / len(losses)
