# hint vi: quên `return`
# hint en: is a `return` missing
def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    for x, y in batches:
        loss, gradients = loss_and_gradients(weights, x, y)
        weights = {name: weights[name] - learning_rate * gradients[name] for name in weights}
