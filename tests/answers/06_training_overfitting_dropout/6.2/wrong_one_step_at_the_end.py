# hint vi: dùng trọng số cũ
# hint en: use the old weights
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses, sums = [], {name: 0.0 for name in weights}
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        sums = {name: sums[name] + gradients[name] for name in weights}
        losses.append(loss)
    return {name: weights[name] - learning_rate * sums[name] for name in weights}, sum(losses) / len(losses)
