def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    def step(weights, gradients):
        return dict((name, np.subtract(weights[name], np.multiply(learning_rate, gradients[name]))) for name in gradients)
    losses = []
    for batch in batches:
        loss, gradients = loss_and_gradients(weights, batch[0], batch[1])
        weights = step(weights, gradients)
        losses.append(float(loss))
    return weights, np.average(losses)
