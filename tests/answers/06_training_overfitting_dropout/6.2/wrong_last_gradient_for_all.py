# hint vi: mỗi mảng có gradient của riêng nó
# hint en: each array has its own gradient
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    losses = []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        slope = list(gradients.values())[-1]
        weights = {name: weights[name] - learning_rate * slope for name in weights}
        losses.append(loss)
    return weights, sum(losses) / len(losses)
