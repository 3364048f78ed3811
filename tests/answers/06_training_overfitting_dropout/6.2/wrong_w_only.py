# hint vi: mỗi mảng có gradient của riêng nó
# hint en: each array has its own gradient
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    weights, losses = dict(weights), []
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights["w"] = weights["w"] - learning_rate * gradients["w"]
        losses.append(loss)
    return weights, sum(losses) / len(losses)
