"""What lesson 8 says in words is what its numbers are: each claim is worked out here again, trainings with other seeds."""

import numpy as np
import pytest

from course_utils import architecture, data, models, quiet
from tests.claims import percent, printed, prose, spaced

with quiet.stderr():
    import keras

LESSON = "08_classic_architectures"


def says(*parts):
    """Each of these stands in both texts."""
    for part in parts:
        for language in ("vi", "en"):
            assert str(part) in prose(LESSON)[language], (language, part)


def steps(name):
    return {step.name: step for step in architecture.steps(models.outline(name))}


def shares(name):
    """(of the parameters, of the multiply-adds) that the dense layers have."""
    found = steps(name).values()
    return tuple(
        sum(getattr(step, what) for step in found if step.kind == "dense") / sum(getattr(step, what) for step in found)
        for what in ("parameters", "multiply_adds")
    )


def test_lenet_has_the_parameters_of_lesson_7():
    assert models.outline("lenet5").count_params() == models.outline("lenet5_relu").count_params() == 61706
    assert steps("lenet5")["conv3"].parameters == steps("lenet5_relu")["fc3"].parameters == 48120
    says(spaced(61706), "48120")


def test_a_larger_image_changes_one_layer_of_lenet():
    before, after = (
        [step.parameters for step in architecture.steps(models.outline("lenet5", input_shape=(side, side, 1)))]
        for side in (32, 36)
    )
    changed = [(a, b) for a, b in zip(before, after) if a != b]
    assert changed == [(10_164, 40_404)]
    says(spaced(10_164), spaced(40_404), "480")


@pytest.mark.parametrize("seed", [1, 2])
def test_lenet_reads_digits_as_the_text_says(seed):
    (digits, labels), (test_digits, test_labels) = data.digits()
    digits, test_digits = (
        np.pad(part, ((0, 0), (2, 2), (2, 2)))[..., None].astype("float32") / 255 for part in (digits, test_digits)
    )
    keras.utils.set_random_seed(seed)
    reader = models.lenet5()
    reader.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    reader.fit(digits, labels, batch_size=32, epochs=5, verbose=0)
    assert reader.evaluate(test_digits, test_labels, verbose=0)[1] > 0.92
    assert len(digits) == 4000


def test_alexnet_in_numbers():
    found, outline = steps("alexnet"), models.outline("alexnet")
    assert (227 - 11) / 4 + 1 == 55 == found["conv1"].shape[0]
    assert (224 - 11) % 4  # the paper's size does not come out
    assert outline.count_params() == 62_378_344
    assert found["fc6"].parameters == 37_752_832
    says(spaced(62_378_344), spaced(37_752_832), percent(shares("alexnet")[0]), "15.3 %", "26.2 %")


def test_stacks_of_three_by_three():
    def parameters(size, layers=1, channels=64):
        return layers * channels * (size**2 * channels + 1)

    assert percent(parameters(3, 2) / parameters(5)) == "72 %"
    assert percent(parameters(3, 3) / parameters(7)) == "55 %"
    says("72 %", "55 %")
    for number in (parameters(3, 2), parameters(5), parameters(3, 3), parameters(7)):
        assert str(number) in printed(LESSON)


def test_where_vgg_spends_what():
    found, outline = steps("vgg16"), models.outline("vgg16")
    of_parameters, of_multiply_adds = shares("vgg16")
    says(percent(of_parameters), f"{of_multiply_adds:.1%}".replace("%", " %"), spaced(224 * 224))
    total = [sum(getattr(step, what) for step in found.values()) for what in ("parameters", "multiply_adds")]
    assert percent(found["fc14"].parameters / total[0]) == "74 %"
    assert found["fc14"].multiply_adds / total[1] < 0.01
    assert f"{found['conv2'].parameters / total[0]:.2%}" == "0.03%"
    assert percent(found["conv2"].multiply_adds / total[1]) == "12 %"
    assert found["conv2"].multiply_adds == 36_864 * 224 * 224
    says("74 %", "0.03 %", "12 %")
    outputs = 32 * 4 * sum(int(np.prod(layer.output.shape[1:])) for layer in outline.layers) / 2**20
    weights = 4 * outline.count_params() / 2**20
    assert round(outputs) == 1845
    assert 3.4 < outputs / weights < 3.6
    says("1845 MiB")


def test_images_twice_as_large():
    small, large = (
        {step.name: step for step in architecture.steps(models.outline("vgg16", input_shape=(side, side, 3)))}
        for side in (224, 448)
    )
    assert large["conv2"].parameters == small["conv2"].parameters
    assert large["conv2"].multiply_adds == 4 * small["conv2"].multiply_adds
    weights = [steps["fc14"].multiply_adds for steps in (small, large)]
    assert weights[1] == 4 * weights[0]
