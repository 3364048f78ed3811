# hint vi: dùng trọng số cũ
# hint en: use the old weights
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    new, losses = weights, []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        new = {name: new[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return new, sum(losses) / len(losses)
