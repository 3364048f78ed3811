"""What lesson 5 says in words is what its numbers are: each claim is worked out here again."""

import functools
import itertools

import numpy as np
import pytest

from course_utils import data, gradcheck, layers, network, training
from course_utils.grading.ways import WAYS
from tests.claims import each_function_keeps_its_own_points, printed, prose, spaced

TARGET, OUTPUT, SLIDE = np.array([0, 0, 1, 0]), np.array([0.2, 0.4, 0.1, 0.3]), np.array([0.1, 0.1, 0.7, 0.1])
FEATURES = np.array([1.0, 2.0])
W_BOAT = np.array([[0.3, 0.2, 0.4, 0.5], [0.2, 0.6, -0.2, 0.3]])
BOAT = 2
IMAGE, KERNEL = np.arange(1, 10).reshape(3, 3), np.array([[1, 0], [2, 3]])
SLOPES = np.array([[1, 10], [100, 1000]])
POOLED = np.array([[-7, 2, 1, 5], [3, -1, 7, 4], [6, 1, 0, 2], [2, 8, 9, -3]])
VGG_16 = [3, 64, 64, 128, 128, 256, 256, 256, *[512] * 6]  # Simonyan and Zisserman, 2015, table 1, column D


def number(value, digits=2):
    """0.0600 as "0.06", -0.9 as "-0.9"."""
    return f"{round(float(value), digits):g}"


def numbers(values, digits=2):
    return ", ".join(number(value, digits) for value in values)


def total_error(output, target=TARGET):
    return 0.5 * ((target - output) ** 2).sum()


def error_with(weight):
    """The boat's total error with another weight from the first feature to its class."""
    w = W_BOAT.copy()
    w[0, BOAT] = weight
    return total_error(layers.softmax(FEATURES @ w))


def bowl(rate, steps=20):
    """Places of gradient descent on (w - 3)², from 0."""
    places = [0.0]
    for _ in range(steps):
        places.append(places[-1] - rate * 2 * (places[-1] - 3))
    return places


def through_softmax(o, do):
    """The slopes along the scores, by softmax's matrix of derivatives, do_j/dz_k = o_j (1[j = k] - o_k)."""
    return do @ (np.diag(o) - np.outer(o, o))


def boat_slopes():
    """(along the outputs, along the scores, along the weights) of the total error."""
    o = layers.softmax(FEATURES @ W_BOAT)
    do = o - TARGET
    dz = through_softmax(o, do)
    return do, dz, np.outer(FEATURES, dz)


def slopes_of_two_classes(p):
    """Slopes along the score of the right class that has probability p: (squared error, -log p)."""
    scores, right = np.log([p, 1 - p]), np.array([1, 0])
    measures = lambda z: total_error(layers.softmax(z), right), lambda z: -np.log(layers.softmax(z)[0])
    return [gradcheck.numerical_gradient(measure, scores)[0] for measure in measures]


def steps_to(limit, slopes_at_scores):
    """(steps, outputs): the boat learns at learning rate 0.1 until its total error is no more than the limit."""
    w, b, steps = W_BOAT.copy(), np.zeros(4), 0
    while total_error(o := layers.softmax(FEATURES @ w + b)) > limit:
        dz = slopes_at_scores(o)
        w, b, steps = w - 0.1 * np.outer(FEATURES, dz), b - 0.1 * dz, steps + 1
    return steps, o


def one_channel(array):
    return array[None, :, :, None]


def convolution_slopes():
    """(dx, dw, db) of the example of section 6, as matrices and a number."""
    dx, dw, db = layers.conv2d_backward(one_channel(SLOPES), one_channel(IMAGE), KERNEL[:, :, None, None])
    return dx[0, :, :, 0].astype(int), dw[:, :, 0, 0].astype(int), int(db[0])


def products(values, slopes):
    """ "1 × 1 + 2 × 10", as the lesson writes a sum of products."""
    return " + ".join(f"{value} × {slope}" for value, slope in zip(np.ravel(values), np.ravel(slopes), strict=True))


@functools.cache
def learning():
    """[(loss, images named rightly)] of the network of section 6, before each of its 30 steps and after the last."""
    (clothes, kinds), _ = data.fashion()
    few, few_kinds = clothes[:50, :, :, None] / 255, kinds[:50]
    parts = [network.Conv2D(4, 3), network.ReLU(), network.MaxPooling2D(2), network.Flatten(), network.Dense(10)]
    cnn = network.Sequential(parts, input_shape=(28, 28, 1), seed=5, dtype=np.float64)
    sgd, history = training.SGD(learning_rate=0.05), []
    for _ in range(31):
        loss, scores = cnn.loss_and_gradients(few, few_kinds)
        history.append((loss, int((scores.argmax(axis=1) == few_kinds).sum())))
        sgd.update(cnn.weights, cnn.gradients)
    return history


def vgg_16_parameters():
    convolutions = sum((9 * c_in + 1) * c_out for c_in, c_out in itertools.pairwise(VGG_16))
    return convolutions + (7 * 7 * 512 + 1) * 4096 + (4096 + 1) * 4096 + (4096 + 1) * 1000


def claims():
    """(name, text that must stand in both languages)"""
    parts = (TARGET - OUTPUT) ** 2 / 2
    yield "the boat's error", f"{' + '.join(number(part, 3) for part in parts)} = {number(total_error(OUTPUT))}"
    quarter, three_quarters = 0.25**2, 0.75**2
    unsure = total_error(np.full(4, 0.25))
    yield "recall, error of 0.25", f"½ (3 × {quarter:g} + {three_quarters:g}) = {number(unsure, 3)}"
    do, dz, dw = boat_slopes()
    yield "slope of one weight", number(dw[0, BOAT], 4)
    yield "bowl, small rate", number(bowl(0.1)[-1])
    yield "bowl, large rate", number(bowl(1.1)[-1])
    parameters = sum(array.size for array in data.small_cnn().values())
    yield "parameters of lesson 4's network", spaced(parameters)
    yield "passes for one step", str(2 * parameters)
    yield "VGG-16", f"{vgg_16_parameters() // 10**6} "
    yield "recall, a step", f"0.1 × 0.3 = {number(0.1 * 0.3)}"
    backward = layers.dense_backward(np.zeros((32, 10)), np.zeros((32, 150)), np.zeros((150, 10)))
    yield "recall, shape of dx", str(backward[0].shape)
    yield "recall, shape of dw", str(backward[1].shape)
    yield "recall, shape of db", str(backward[2].shape)
    yield "slope at the boat's output", number(do[BOAT], 1)
    yield "slope at the boat's score", number(dz[BOAT])
    squared, minus_log = slopes_of_two_classes(0.0001)
    yield "squared error, badly wrong", f"{squared:.4f}"
    yield "-log p, badly wrong", f"{minus_log:.4f}"
    one = layers.softmax_cross_entropy(np.log([OUTPUT]), [BOAT])
    yield "probability minus target", numbers(one[1][0], 1)
    yield "outputs after cross-entropy", numbers(steps_to(0.06, lambda o: o - TARGET)[1])
    yield "loss at first", f"-log 0.1 = log 10 ≈ {number(np.log(10), 1)}"
    yield "shared by average pooling", number(10 / 4, 1)
    dx, dw, db = convolution_slopes()
    yield "dw, top left", f"{products(IMAGE[:2, :2], SLOPES)} = {dw[0, 0]}"
    yield "dx, middle", f"{products(KERNEL[::-1, ::-1], SLOPES)} = {dx[1, 1]}"
    yield "db", str(db)
    yield "what lesson 6 has", spaced(len(data.fashion()[0][0]))


@pytest.mark.parametrize(("name", "text"), list(claims()), ids=[name for name, _ in claims()])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, language):
    assert text in prose("05")[language], name


def test_three_quarters_of_the_error_are_the_boats():
    assert 0.72 < (TARGET - OUTPUT)[BOAT] ** 2 / 2 / total_error(OUTPUT) < 0.75


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_slides_outputs_have_the_error_at_which_the_count_stops(language):
    assert number(total_error(SLIDE)) == "0.06"
    assert "0.06" in prose("05")[language] and numbers(SLIDE, 1) in prose("05")[language]


def test_the_boats_weights_give_the_outputs_that_section_1_shows():
    assert np.array_equal(layers.softmax(FEATURES @ W_BOAT).round(2), OUTPUT)


def test_the_curve_of_section_2_is_as_its_description_says():
    assert (number(error_with(-3)), number(error_with(6), 1)) == ("0.67", "0")
    turned = np.linspace(-3, 6, 181)
    steps = np.diff([error_with(weight) for weight in turned])
    assert (steps < 0).all() and 1.5 < turned[steps.argmin()] < 2.5


def test_the_slope_that_was_measured_is_the_one_that_the_chain_rule_gives():
    measured = gradcheck.numerical_gradient(lambda w: total_error(layers.softmax(FEATURES @ w)), W_BOAT)
    dw = boat_slopes()[2]
    assert gradcheck.relative_error(dw, measured) < 1e-7
    assert np.allclose(dw[1], 2 * dw[0])
    assert error_with(0.4 - boat_slopes()[2][0, BOAT]) < error_with(0.4)  # against the sign: downhill


def test_three_learning_rates_do_what_section_2_says():
    near, jumping, away = (np.array(bowl(rate)) - 3 for rate in (0.1, 0.9, 1.1))
    assert (near < 0).all()
    assert (np.sign(jumping[1:]) == -np.sign(jumping[:-1])).all() and number(jumping[-1] + 3) == "2.97"
    assert (np.abs(away[1:]) > np.abs(away[:-1])).all()


def test_the_table_of_slopes_is_what_the_cell_prints():
    rows = []
    for p in (0.9, 0.5, 0.1, 0.01, 0.0001):
        squared, minus_log = slopes_of_two_classes(p)
        assert np.isclose(squared, -2 * p * (1 - p) ** 2, atol=1e-8) and np.isclose(minus_log, p - 1)
        rows.append(f"{p:7}{squared:13.4f}{minus_log:13.4f}")
    assert "\n".join(rows) in printed("05")


@pytest.mark.parametrize(("language", "words"), [("vi", "cần {} bước"), ("en", "takes {} steps")])
def test_steps_of_both_losses(language, words):
    squared, _ = steps_to(0.06, lambda o: through_softmax(o, o - TARGET))
    crossed, outputs = steps_to(0.06, lambda o: o - TARGET)
    assert words.format(squared) in prose("05")[language]
    assert f"{crossed}" in prose("05")[language].split(words.format(squared))[1][:60]
    assert np.abs(outputs - SLIDE).max() < 0.025  # "very nearly those of the slides"


def test_where_the_gradient_goes_in_section_5():
    dout = np.array([[10, 20], [30, 40]])
    through = layers.max_pool_backward(one_channel(dout), one_channel(POOLED))[0, :, :, 0]
    assert through[1, 0] == 10 and POOLED[1, 0] == 3 and through[:2, :2].sum() == 10
    shared = layers.average_pool_backward(one_channel(dout), one_channel(POOLED))[0, :, :, 0]
    assert (shared[:2, :2] == 2.5).all()
    passed = layers.relu_backward(np.ones((4, 4)), POOLED)
    assert np.array_equal(passed == 1, POOLED > 0) and (passed[POOLED == 0] == 0).all() and (POOLED == 0).any()


def test_the_gradient_check_passes_a_flipped_filter_that_known_numbers_refuse():
    rng = np.random.default_rng(5)
    x, w, dout = rng.normal(size=(2, 5, 4, 3)), rng.normal(size=(2, 3, 3, 2)), rng.normal(size=(2, 4, 2, 2))
    flipped = layers.conv2d_backward(dout, x, w[::-1, ::-1])[1][::-1, ::-1]
    measured = gradcheck.numerical_gradient(lambda w: (layers.conv2d(x, w[::-1, ::-1]) * dout).sum(), w)
    assert gradcheck.relative_error(flipped, measured) < 1e-7
    assert gradcheck.relative_error(flipped, layers.conv2d_backward(dout, x, w)[1]) > 0.1
    for name in ("đúng: sai số tương đối dưới 0.0000001", "lật: sai số tương đối dưới 0.0000001"):
        assert f"{name}: True" in printed("05")
    for name in ("dw", "db", "dx"):  # the answers of 5.6
        assert f"{name} của bạn: True" in printed("05")
    assert printed("05").count("True") == 5


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "vi",
            "bắt đầu từ {0}, đúng là log 10: mạng chưa biết gì, chỉ đúng {1} trên 50 ảnh. "
            "Sau 30 bước, loss còn {2} và mạng đúng {3} ảnh",
        ),
        (
            "en",
            "begins at {0}, which is log 10: the network knows nothing yet and gets {1} of 50 images right. "
            "After 30 steps the loss is {2}, and {3} images are right",
        ),
    ],
)
def test_the_network_learns_as_section_6_says(language, words):
    (first, right_first), *_, (last, right_last) = learning()
    said = words.format(number(first, 1), right_first, number(last, 1), right_last)
    assert number(first, 1) == number(np.log(10), 1)
    assert said in prose("05")[language]
    for step in (0, 10, 20, 30):
        loss, right = learning()[step]
        assert f"{step}: loss {loss:.1f} đúng {right}/50" in printed("05")


def test_one_step_further_is_true():
    dx = convolution_slopes()[0]
    assert np.array_equal(layers.cross_correlate(np.pad(SLOPES, 1), KERNEL[::-1, ::-1]), dx)


@pytest.mark.usefixtures("language_as_before")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("number", "points"), [("5.2", [2, 1]), ("5.5", [1, 2]), ("5.6", [2, 2])])
def test_one_of_two_functions_keeps_its_own_points(number, points, way):
    each_function_keeps_its_own_points("05", number, points, way)
