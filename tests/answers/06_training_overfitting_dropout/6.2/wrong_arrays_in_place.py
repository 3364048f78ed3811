# hint vi: phải y như trước
# hint en: must be as they were
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    weights, losses = dict(weights), []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        for name in weights:
            weights[name] -= learning_rate * gradients[name]
        losses.append(loss)
    return weights, sum(losses) / len(losses)
