"""Training a `network.Sequential`: optimizers, mini-batches, and the loop that writes down its history."""

import math

import numpy as np


class SGD:
    """Gradient descent with momentum: v ← momentum · v - learning_rate · g, w ← w + v (Polyak, 1964; as in Keras)."""

    def __init__(self, learning_rate=0.01, momentum=0.0):
        self.learning_rate, self.momentum, self._velocities = learning_rate, momentum, None

    def update(self, weights, gradients):
        """Change the arrays `weights` in place by one step along `gradients`."""
        self._velocities = self._velocities or [np.zeros_like(w) for w in weights]
        for w, g, v in zip(weights, gradients, self._velocities, strict=True):
            v *= self.momentum
            v -= self.learning_rate * g
            w += v


class Adam:
    """Steps scaled by running means of the gradient and of its square (Kingma and Ba, 2015, section 2; as in Keras)."""

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
        self.learning_rate, self.beta_1, self.beta_2, self.epsilon = learning_rate, beta_1, beta_2, epsilon
        self._means, self._step = None, 0

    def update(self, weights, gradients):
        """Change the arrays `weights` in place by one step along `gradients`."""
        self._means = self._means or [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
        self._step += 1
        # Both means begin at 0, so early ones are too small: the rate makes up for it. A number of Python's, not of
        # NumPy's float64, which would turn every product with float32 into float64.
        rate = self.learning_rate * math.sqrt(1 - self.beta_2**self._step) / (1 - self.beta_1**self._step)
        for w, g, (mean, square) in zip(weights, gradients, self._means, strict=True):
            mean += (1 - self.beta_1) * (g - mean)
            square += (1 - self.beta_2) * (g * g - square)
            w -= rate * mean / (np.sqrt(square) + self.epsilon)


def minibatches(count, batch_size, rng):
    """The places 0 to count - 1 in a new order, cut into pieces of `batch_size`; the last may be shorter.

    >>> [len(places) for places in minibatches(7, 3, np.random.default_rng(0))]
    [3, 3, 1]
    """
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; a batch has at least 1 image")
    order = rng.permutation(count)
    return [order[start : start + batch_size] for start in range(0, count, batch_size)]


def fit(
    network,
    x,
    labels,
    *,
    epochs,
    optimizer,
    batch_size=32,
    validation_data=None,
    l2=0.0,
    augment=None,
    patience=None,
    seed=0,
):
    """Train a network, epoch after epoch.

    network          Sequential; its weights change in place
    x, labels        (N, …) floats and (N,) ints
    optimizer        SGD or Adam
    validation_data  (x, labels), looked at after every epoch and never learnt from
    l2               adds l2 · Σ w² to the loss, over the weights without the biases
    augment          function (batch, rng) -> batch, applied to the images of every mini-batch anew
    patience         stop when the validation loss has not fallen for so many epochs, and go back to the best weights
    seed             of the order of the images and of `augment`

    Returns the history as Keras's `History.history`: {"loss": [...], "accuracy": [...]} with one float an epoch, and
    "val_loss", "val_accuracy" where there is validation data. Loss and accuracy of an epoch are means over its
    batches, taken while the network was learning, with dropout and the penalty. Raises ValueError if there are no
    images or not one label an image, if patience has nothing to watch, or when the loss is no number any more.
    """
    x, labels = np.asarray(x), np.asarray(labels)
    if not 0 < len(x) == len(labels):
        raise ValueError(
            f"x has shape {x.shape}, labels have shape {labels.shape}; give one label an image, and at least one image"
        )
    if patience is not None and validation_data is None:
        raise ValueError("patience watches the validation loss; give validation_data=(x, labels) too")
    rng = np.random.default_rng(seed)
    history, best = {}, None
    for epoch in range(epochs):
        losses, right = [], 0
        for places in minibatches(len(x), batch_size, rng):
            batch = x[places] if augment is None else augment(x[places], rng)
            try:
                loss, scores = network.loss_and_gradients(batch, labels[places])
            except ValueError as problem:
                raise ValueError(f"in epoch {epoch + 1}: {problem}") from problem
            loss += _add_l2(network, l2)
            optimizer.update(network.weights, network.gradients)
            losses.append(float(loss) * len(places))
            right += int((scores.argmax(axis=1) == labels[places]).sum())
        measured = {"loss": sum(losses) / len(x), "accuracy": right / len(x)}
        if validation_data is not None:
            val_loss, val_accuracy = network.evaluate(*validation_data)
            measured |= {"val_loss": float(val_loss), "val_accuracy": float(val_accuracy)}
        for name, value in measured.items():
            history.setdefault(name, []).append(value)
        if patience is not None:
            if best is None or measured["val_loss"] < best[0]:
                best = measured["val_loss"], epoch, network.get_weights()
            elif epoch - best[1] >= patience:
                break
    if best is not None:
        network.set_weights(best[2])
    return history


def _add_l2(network, l2):
    """Add the penalty's gradient 2 · l2 · w to those of the weights (arrays of two axes or more); return l2 · Σ w²."""
    penalty = 0.0
    if l2:
        for w, g in zip(network.weights, network.gradients, strict=True):
            if w.ndim > 1:
                g += 2 * l2 * w
                penalty += l2 * float((w * w).sum())
    return penalty
