def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    names, mean = list(weights), 0.0
    values = [weights[name] for name in names]
    for count, (x, y) in enumerate(batches, start=1):
        loss, gradients = loss_and_gradients(dict(zip(names, values)), x, y)
        values = [value + -learning_rate * gradients[name] for name, value in zip(names, values)]
        mean += (loss - mean) / count
    return dict(zip(names, values)), float(mean)
