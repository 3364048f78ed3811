"""A network as a list of layers: each keeps its weights and, after a backward pass, their gradients.

    images ──▶ forward: layer by layer ──▶ scores ──▶ softmax cross-entropy ──▶ loss
    gradients ◀── backward: last layer first ◀── dscores ◀──────┘

The layers' names and defaults are Keras's; the arithmetic is that of `course_utils.layers`.
"""

import numpy as np

from course_utils import layers


class Layer:
    """What all layers have. `weights` and `gradients` are lists of arrays, side by side; most have none."""

    def __init__(self):
        self.weights, self.gradients = [], []

    def build(self, input_shape, rng, dtype):
        """Make the weights for inputs of `input_shape` (without the batch)."""

    def forward(self, x, training=False):
        """What comes out for a batch x; remembers what the backward pass needs."""
        raise NotImplementedError

    def backward(self, dout):
        """The gradient with respect to the last x, given that of the last result; fills `gradients`."""
        raise NotImplementedError


class Conv2D(Layer):
    """Convolution with biases, no activation. Weights: (kernel_size, kernel_size, C_in, filters) and (filters,)."""

    def __init__(self, filters, kernel_size, stride=1, padding=0):
        super().__init__()
        self.filters, self.kernel_size = filters, kernel_size
        self._options = {"stride": stride, "padding": padding}

    def build(self, input_shape, rng, dtype):
        shape = self.kernel_size, self.kernel_size, input_shape[-1], self.filters
        self.weights = [_he(shape, rng, dtype), np.zeros(self.filters, dtype)]

    def forward(self, x, training=False):
        self._x = x
        return layers.conv2d(x, *self.weights, **self._options)

    def backward(self, dout):
        dx, *self.gradients = layers.conv2d_backward(dout, self._x, self.weights[0], **self._options)
        return dx


class Dense(Layer):
    """Fully connected with biases, no activation. Weights: (inputs, units) and (units,)."""

    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape, rng, dtype):
        if len(input_shape) != 1:
            raise ValueError(f"Dense gets inputs of shape {input_shape}; put a Flatten or a global pooling before it")
        self.weights = [_he((input_shape[0], self.units), rng, dtype), np.zeros(self.units, dtype)]

    def forward(self, x, training=False):
        self._x = x
        return layers.dense(x, *self.weights)

    def backward(self, dout):
        dx, *self.gradients = layers.dense_backward(dout, self._x, self.weights[0])
        return dx


class _Pooling(Layer):
    def __init__(self, pool_size=2, stride=None):
        super().__init__()
        self._window = pool_size, stride

    def forward(self, x, training=False):
        self._x = x
        return self._pool(x, *self._window)

    def backward(self, dout):
        return self._pool_backward(dout, self._x, *self._window)


class MaxPooling2D(_Pooling):
    """The largest number of each window; without a stride the windows lie side by side."""

    _pool, _pool_backward = staticmethod(layers.max_pool), staticmethod(layers.max_pool_backward)


class AveragePooling2D(_Pooling):
    """The mean of each window; without a stride the windows lie side by side."""

    _pool, _pool_backward = staticmethod(layers.average_pool), staticmethod(layers.average_pool_backward)


class GlobalAveragePooling2D(Layer):
    """The mean of each map: (N, H, W, C) -> (N, C)."""

    def forward(self, x, training=False):
        self._x = x
        return layers.global_average_pool(x)

    def backward(self, dout):
        return layers.global_average_pool_backward(dout, self._x)


class Flatten(Layer):
    """(N, H, W, C) -> (N, H·W·C)."""

    def forward(self, x, training=False):
        self._shape = x.shape
        return layers.flatten(x)

    def backward(self, dout):
        return dout.reshape(self._shape)


class ReLU(Layer):
    """max(x, 0)."""

    def forward(self, x, training=False):
        self._x = x
        return layers.relu(x)

    def backward(self, dout):
        return layers.relu_backward(dout, self._x)


class Dropout(Layer):
    """Inverted dropout while training, nothing otherwise."""

    def __init__(self, rate):
        super().__init__()
        self.rate, self._mask = rate, None

    def build(self, input_shape, rng, dtype):
        self._rng = rng

    def forward(self, x, training=False):
        if not training:
            self._mask = None
            return x
        result, self._mask = layers.dropout(x, self.rate, self._rng)
        return result

    def backward(self, dout):
        return dout if self._mask is None else layers.dropout_backward(dout, self._mask)


class Sequential:
    """Layers one after the other, ending in scores (before softmax).

    stack        list of layers
    input_shape  of one image, such as (28, 28, 1)
    seed         of the first weights and of dropout; the same seed gives the same network
    dtype        of the weights: float32 to compute with, float64 to check gradients

    Raises ValueError where a layer does not fit on the one before it; the message names the layer.
    """

    def __init__(self, stack, input_shape, *, seed=0, dtype=np.float32):
        self.layers, self.input_shape, self.dtype = list(stack), tuple(input_shape), np.dtype(dtype)
        rng = np.random.default_rng(seed)
        x = np.zeros((1, *input_shape), dtype)
        self.output_shapes = []
        for place, layer in enumerate(self.layers):
            try:
                layer.build(x.shape[1:], rng, dtype)
                x = layer.forward(x)
            except ValueError as problem:
                raise ValueError(f"layer {place}, {type(layer).__name__}: {problem}") from problem
            self.output_shapes.append(x.shape[1:])

    def forward(self, x, training=False):
        """Scores (N, K) of a batch x (N, …); integers are taken as they are, so scale images first.

        Raises ValueError for images of another shape than `input_shape`.
        """
        x = np.asarray(x, self.dtype)
        if x.shape[1:] != self.input_shape:
            raise ValueError(f"x has shape {x.shape}; this network takes a batch of images of shape {self.input_shape}")
        for layer in self.layers:
            x = layer.forward(x, training)
        return x

    def backward(self, dscores):
        """Gradient with respect to the last batch; afterwards every layer has its `gradients`."""
        for layer in reversed(self.layers):
            dscores = layer.backward(dscores)
        return dscores

    def loss_and_gradients(self, x, labels):
        """One pass forward and back in training: (loss, scores); the gradients are in the layers.

        Raises ValueError when the loss is no number any more.
        """
        scores = self.forward(x, training=True)
        loss, dscores = layers.softmax_cross_entropy(scores, labels)
        if not np.isfinite(loss):
            raise ValueError(f"the loss is {loss}: the scores are too large; try a smaller learning rate")
        self.backward(dscores)
        return loss, scores

    def predict(self, x, batch_size=256):
        """Probabilities (N, K), a few images at a time."""
        return layers.softmax(self._scores(x, batch_size))

    def evaluate(self, x, labels, batch_size=256):
        """(loss, accuracy) without dropout."""
        scores = self._scores(x, batch_size)
        return layers.softmax_cross_entropy(scores, labels)[0], (scores.argmax(axis=1) == labels).mean()

    def _scores(self, x, batch_size):
        starts = range(0, max(len(x), 1), batch_size)  # one empty batch where there are no images
        return np.concatenate([self.forward(x[start : start + batch_size]) for start in starts])

    @property
    def weights(self):
        """All weight arrays, in order; changed in place by an optimizer."""
        return [array for layer in self.layers for array in layer.weights]

    @property
    def gradients(self):
        """The gradients of `weights` after a backward pass, in the same order."""
        return [array for layer in self.layers for array in layer.gradients]

    def get_weights(self):
        """Copies of all weights, in Keras's order."""
        return [array.copy() for array in self.weights]

    def set_weights(self, arrays):
        """Take over weights, such as a Keras model's `get_weights()`. Raises ValueError for other shapes."""
        mine = self.weights
        if [array.shape for array in mine] != [np.shape(array) for array in arrays]:
            raise ValueError(
                f"the arrays have shapes {[np.shape(array) for array in arrays]}; "
                f"this network's weights have {[array.shape for array in mine]}"
            )
        for own, given in zip(mine, arrays, strict=True):
            own[...] = given

    def count_params(self):
        """Number of weights and biases."""
        return sum(array.size for array in self.weights)


def _he(shape, rng, dtype):
    """Normal numbers with variance 2 / fan_in, so that signals keep their size through ReLUs (He et al. 2015)."""
    fan_in = int(np.prod(shape[:-1]))
    return (rng.standard_normal(shape) * np.sqrt(2 / fan_in)).astype(dtype)
