"""course_utils.training: optimizers step by step as Keras's, and what `fit` promises."""

import numpy as np
import pytest

from course_utils import network, quiet, training

with quiet.stderr():
    import keras
    import tensorflow as tf

    tf.zeros(1)  # the first operation writes to stderr too

OPTIMIZERS = {
    "SGD": (lambda: training.SGD(0.1), lambda: keras.optimizers.SGD(0.1)),
    "SGD as it comes": (lambda: training.SGD(), lambda: keras.optimizers.SGD()),
    "momentum": (lambda: training.SGD(0.05, 0.9), lambda: keras.optimizers.SGD(0.05, momentum=0.9)),
    "Adam as it comes": (lambda: training.Adam(), lambda: keras.optimizers.Adam()),
    "Adam, all set": (
        lambda: training.Adam(0.05, 0.8, 0.95, 1e-3),
        lambda: keras.optimizers.Adam(0.05, beta_1=0.8, beta_2=0.95, epsilon=1e-3),
    ),
}


@pytest.mark.parametrize("ours, of_keras", OPTIMIZERS.values(), ids=OPTIMIZERS)
def test_twenty_steps_are_those_of_keras(ours, of_keras):
    rng = np.random.default_rng(0)
    weights = [rng.normal(size=(4, 3)).astype(np.float32), rng.normal(size=3).astype(np.float32)]
    variables = [keras.Variable(w) for w in weights]
    mine, theirs = ours(), of_keras()
    for step in range(20):
        # large and small ones, and a weight that gets none for a while
        gradients = [(rng.normal(size=w.shape) * 10.0 ** rng.integers(-3, 2)).astype(np.float32) for w in weights]
        gradients[1][0] *= step > 9
        mine.update(weights, gradients)
        theirs.apply([tf.constant(g) for g in gradients], variables)
        for w, variable in zip(weights, variables, strict=True):
            np.testing.assert_allclose(w, variable.numpy(), rtol=1e-5, atol=1e-6, err_msg=f"step {step}")
            assert w.dtype == np.float32


@pytest.mark.parametrize("optimizer", [training.SGD, training.Adam])
def test_an_update_changes_the_weights_in_place_and_nothing_else(optimizer):
    weights, gradients = [np.ones(3)], [np.arange(3.0)]
    held = weights[0]
    optimizer().update(weights, gradients)
    assert weights[0] is held and held[0] == 1 and (held[1:] < 1).all()
    assert gradients[0].tolist() == [0, 1, 2]


class Watched(np.ndarray):
    """An array that writes down the types that every operation on it computes with."""

    types = set()

    def __array_ufunc__(self, operation, method, *inputs, out=(), **options):
        def plain(values):
            return tuple(value.view(np.ndarray) if isinstance(value, Watched) else value for value in values)

        Watched.types.add(np.result_type(*plain(inputs)))
        if out:
            options["out"] = plain(out)
        result = getattr(operation, method)(*plain(inputs), **options)
        return out[0] if out else np.asarray(result).view(Watched)


@pytest.mark.parametrize("optimizer", [training.SGD(0.1, 0.9), training.Adam()], ids=["SGD", "Adam"])
def test_steps_of_float32_are_computed_in_float32(optimizer, monkeypatch):
    """A float64 on the way takes twice as long, and the result does not show it."""
    monkeypatch.setattr(Watched, "types", set())
    weights = [np.ones(3, np.float32).view(Watched)]
    for _ in range(2):
        optimizer.update(weights, [np.ones(3, np.float32).view(Watched)])
    assert Watched.types == {np.dtype(np.float32)}


@pytest.mark.parametrize("count, size, lengths", [(7, 3, [3, 3, 1]), (6, 3, [3, 3]), (2, 5, [2]), (0, 5, [])])
def test_minibatches_hold_every_place_once(count, size, lengths):
    pieces = training.minibatches(count, size, np.random.default_rng(0))
    assert [len(piece) for piece in pieces] == lengths
    assert sorted(place for piece in pieces for place in piece) == list(range(count))


def test_minibatches_are_in_a_new_order_each_time():
    rng = np.random.default_rng(0)
    first, second = (np.concatenate(training.minibatches(50, 8, rng)).tolist() for _ in range(2))
    assert first != second and first != sorted(first)


def test_a_batch_of_no_images_is_refused():
    with pytest.raises(ValueError) as raised:
        training.minibatches(7, 0, np.random.default_rng(0))
    assert str(raised.value) == "batch_size is 0; a batch has at least 1 image"


# fit

SHAPE = (6, 6, 1)


def small_network(*, dropout=0.0, dtype=np.float32):
    stack = [
        network.Conv2D(8, 3),
        network.ReLU(),
        network.MaxPooling2D(2),
        network.Flatten(),
        network.Dropout(dropout),
        network.Dense(3),
    ]
    return network.Sequential(stack, SHAPE, dtype=dtype)


def examples(count=20, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(count, *SHAPE)).astype(np.float32), rng.integers(0, 3, count)


def run(seed=0, *, dropout=0.3, **options):
    """The history of three epochs of small batches."""
    options = {"optimizer": training.Adam(0.01), "epochs": 3, "batch_size": 4} | options
    return training.fit(small_network(dropout=dropout), *examples(), seed=seed, **options)


def test_the_history_is_that_of_keras_one_number_an_epoch():
    alone, watched = run(), run(validation_data=examples(5, 1))
    assert list(alone) == ["loss", "accuracy"]
    assert list(watched) == ["loss", "accuracy", "val_loss", "val_accuracy"]
    assert watched["loss"] == alone["loss"]  # looking changes nothing
    for numbers in watched.values():
        assert len(numbers) == 3 and all(type(number) is float for number in numbers)


def test_twenty_images_are_learnt_by_heart():
    x, labels = examples()
    trained = small_network()
    history = training.fit(trained, x, labels, epochs=60, optimizer=training.Adam(0.02), batch_size=5)
    assert trained.evaluate(x, labels)[1] == 1
    assert history["accuracy"][-1] == 1 and history["loss"][-1] < 0.1 < history["loss"][0]


def test_one_epoch_of_one_batch_is_one_step_along_the_gradient():
    x, labels = examples()
    trained, beside = small_network(dtype=np.float64), small_network(dtype=np.float64)
    history = training.fit(trained, x, labels, epochs=1, optimizer=training.SGD(0.5), batch_size=20)
    loss, scores = beside.loss_and_gradients(x, labels)
    assert history["loss"] == [pytest.approx(float(loss), rel=1e-12)]
    assert history["accuracy"] == [(scores.argmax(axis=1) == labels).mean()]
    for after, before, gradient in zip(trained.weights, beside.weights, beside.gradients, strict=True):
        np.testing.assert_allclose(after, before - 0.5 * gradient, atol=1e-12)


def test_a_short_last_batch_counts_for_its_images_only():
    # A rate of 0: the network stays, so the mean over batches of 4 and 1 has to be the mean over 5 images.
    x, labels = examples(5)
    history = training.fit(small_network(), x, labels, epochs=1, optimizer=training.SGD(0.0), batch_size=4)
    loss, accuracy = small_network().evaluate(x, labels)
    assert history["loss"][0] == pytest.approx(float(loss), rel=1e-5)
    assert history["accuracy"][0] == pytest.approx(accuracy)


def test_validation_is_of_the_network_after_the_epoch():
    trained, unseen = small_network(dropout=0.5), examples(9, 1)
    history = training.fit(trained, *examples(), epochs=2, optimizer=training.Adam(), validation_data=unseen)
    assert (history["val_loss"][-1], history["val_accuracy"][-1]) == trained.evaluate(*unseen)


def noisy(batch, rng):
    return batch + rng.normal(size=batch.shape).astype(batch.dtype)


def test_the_same_seed_gives_the_same_history():
    assert run(3) == run(3)
    assert run(3, dropout=0) != run(4, dropout=0)  # the order of the images
    assert run(3, augment=noisy) == run(3, augment=noisy) != run(3)


def test_l2_pulls_at_the_weights_and_not_at_the_biases():
    x, labels = examples()
    plain, pulled = small_network(dtype=np.float64), small_network(dtype=np.float64)
    before = [w + 0.5 for w in plain.get_weights()]  # biases that a penalty could pull at
    plain.set_weights(before)
    pulled.set_weights(before)
    one, other = (
        training.fit(trained, x, labels, epochs=1, optimizer=training.SGD(0.1), batch_size=20, l2=l2)
        for trained, l2 in ((plain, 0.0), (pulled, 0.01))
    )
    for start, a, b in zip(before, plain.weights, pulled.weights, strict=True):
        expected = a - 0.1 * 2 * 0.01 * start if start.ndim > 1 else a  # the gradient of 0.01 · Σ w² is 0.02 · w
        np.testing.assert_allclose(b, expected, atol=1e-12)
    penalty = 0.01 * sum((w**2).sum() for w in before if w.ndim > 1)
    assert other["loss"][0] - one["loss"][0] == pytest.approx(penalty, rel=1e-9)


def test_augment_gets_every_batch_anew_and_learning_uses_what_it_returns():
    x, labels = examples()
    kept, seen = x.copy(), []

    def black(batch, rng):
        assert isinstance(rng, np.random.Generator)
        seen.append(batch.copy())
        return np.zeros_like(batch)

    trained = small_network()
    before = trained.get_weights()
    training.fit(trained, x, labels, epochs=2, optimizer=training.SGD(0.1), batch_size=8, augment=black)
    assert [len(batch) for batch in seen] == [8, 8, 4] * 2
    for epoch in (seen[:3], seen[3:]):
        assert sorted(np.concatenate(epoch).ravel()) == sorted(x.ravel())
    np.testing.assert_array_equal(trained.weights[0], before[0])  # from black images no filter learns
    np.testing.assert_array_equal(x, kept)


class Scripted(network.Sequential):
    """A network whose validation losses are given, and whose biases count the epochs."""

    def __init__(self, losses):
        super().__init__([network.Flatten(), network.Dense(3)], SHAPE)
        self.losses = iter(losses)

    def evaluate(self, x, labels, batch_size=256):
        self.weights[1][...] += 1
        return next(self.losses), 0.5


def scripted_run(losses, **options):
    scripted = Scripted(losses)
    still = training.SGD(0.0)
    history = training.fit(scripted, *examples(), epochs=6, optimizer=still, validation_data=examples(5, 1), **options)
    return scripted.weights[1].tolist(), history


@pytest.mark.parametrize(
    "losses, patience, epochs, best",
    [
        pytest.param([5, 4, 3, 2, 1, 0], 1, 6, 6, id="falls to the end"),
        pytest.param([5, 4, 6, 1, 1, 1], 1, 3, 2, id="the first rise ends it"),
        pytest.param([5, 4, 6, 3, 7, 8], 2, 6, 4, id="a rise is forgiven"),
        pytest.param([5, 4, 4, 4, 1, 1], 2, 4, 2, id="level is not better"),
        pytest.param([5, 6, 6, 6, 6, 6], 9, 6, 1, id="out of epochs"),
    ],
)
def test_patience_stops_and_goes_back_to_the_best_weights(losses, patience, epochs, best):
    biases, history = scripted_run(losses, patience=patience)
    assert history["val_loss"] == losses[:epochs] and len(history["loss"]) == epochs
    assert biases == [best] * 3


def test_without_patience_the_last_weights_stay():
    assert scripted_run([1, 5, 9, 1, 5, 9])[0] == [6] * 3


REFUSALS = {
    # name: (what is handed over otherwise, the whole message)
    "patience alone": (
        {"patience": 2},
        "patience watches the validation loss; give validation_data=(x, labels) too",
    ),
    "labels of other images": (
        {"labels": np.zeros(19, int)},
        "x has shape (20, 6, 6, 1), labels have shape (19,); give one label an image, and at least one image",
    ),
    "no images": (
        {"x": np.zeros((0, *SHAPE)), "labels": np.zeros(0, int)},
        "x has shape (0, 6, 6, 1), labels have shape (0,); give one label an image, and at least one image",
    ),
    "an infinite loss": (
        {"weight": np.inf},
        "in epoch 1: the loss is nan: the scores are too large; try a smaller learning rate",
    ),
}


@pytest.mark.parametrize("changes, message", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.filterwarnings("ignore:invalid value")
def test_fit_refuses_in_words(changes, message):
    x, labels = examples()
    options = {"x": x, "labels": labels, "epochs": 1, "optimizer": training.SGD()} | changes
    trained = small_network()
    trained.weights[-1][0] = options.pop("weight", 0)
    with pytest.raises(ValueError) as raised:
        training.fit(trained, **options)
    assert str(raised.value) == message


@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value", "ignore:divide")
def test_steps_that_are_far_too_long_end_in_an_error_that_says_so():
    with pytest.raises(ValueError, match="learning rate"):
        training.fit(small_network(), *examples(), epochs=50, optimizer=training.SGD(1e30))


def test_images_with_nan_are_named():
    x, labels = examples()
    x[3, 2, 2] = np.nan
    with pytest.raises(ValueError, match=r"in epoch 1: x of shape \(20, 6, 6, 1\) holds 1 NaN"):
        training.fit(small_network(), x, labels, epochs=1, optimizer=training.SGD())
