def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    new = {}
    for name in weights:
        new[name] = np.array(weights[name], float)
    total = 0
    for x, y in batches:
        loss, gradients = loss_and_gradients(new, x, y)
        for name in new:
            new[name] = new[name] - learning_rate * gradients[name]
        total += loss
    return new, total / len(batches)
