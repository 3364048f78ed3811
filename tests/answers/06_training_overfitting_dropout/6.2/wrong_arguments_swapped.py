# hint vi: dừng với lỗi TypeError
# hint en: stopped with TypeError
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        loss, gradients = loss_and_gradients(x, y, weights)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
        losses.append(loss)
    return weights, sum(losses) / len(losses)
