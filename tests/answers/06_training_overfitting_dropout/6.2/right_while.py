def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    waiting, losses, now = list(batches), [], dict(weights)
    while waiting:
        x, y = waiting.pop(0)
        loss, slopes = loss_and_gradients(now, x, y)
        now = {name: value - slopes[name] * learning_rate for name, value in now.items()}
        losses = losses + [loss]
    return now, np.mean(losses)
