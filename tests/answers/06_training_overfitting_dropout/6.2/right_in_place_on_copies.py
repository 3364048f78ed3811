import copy


def train_epoch(weights, batches, loss_and_gradients, learning_rate):
    weights = {name: np.array(value, dtype=float) for name, value in copy.deepcopy(weights).items()}
    losses = np.zeros(len(batches))
    for k, batch in enumerate(batches):
        losses[k], gradients = loss_and_gradients(weights, *batch)
        for name, gradient in gradients.items():
            weights[name] -= learning_rate * gradient
    return [weights, losses.mean()]
