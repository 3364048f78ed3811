"""EfficientNet-Lite0 in Keras is the original network, and the functions around it do as keras.applications does.

The original's outputs come from PyTorch, stored once: see make_original_outputs.py.
"""

import importlib
import io
import pickle
import re
import subprocess
import sys
import zipfile
import zlib

import numpy as np
import pytest

from course_utils import data, models, quiet

from .make_original_outputs import FILE, PHOTOS, network_input
from .making import REPOSITORY

CATS = {"tabby", "tiger cat", "Persian cat", "Siamese cat", "Egyptian cat"}


@pytest.fixture(scope="module")
def network():
    return models.efficientnet_lite0()


@pytest.fixture(scope="module")
def backbone():
    return models.efficientnet_lite0(include_top=False)


@pytest.fixture(scope="module")
def original():
    with np.load(FILE) as stored:
        return dict(stored)


@pytest.fixture(scope="module")
def probabilities(network):
    return np.asarray(network(np.stack([network_input(name) for name in PHOTOS]), training=False))


def softmax(logits):
    powers = np.exp(logits.astype(np.float64) - logits.max())
    return powers / powers.sum()


def fresh(*, seed=None, **arguments):
    """A network without what was learned, at its smallest size."""
    with quiet.stderr():
        import keras
    if seed is not None:
        keras.utils.set_random_seed(seed)
    return models.efficientnet_lite0(weights=None, **{"input_shape": (32, 32, 3), **arguments})


def message_of(error, function, *arguments, **named):
    with pytest.raises(error) as raised:
        function(*arguments, **named)
    return str(raised.value)


# The network is the original


@pytest.mark.parametrize("number, name", list(enumerate(PHOTOS)), ids=PHOTOS)
def test_it_says_what_the_original_says(number, name, original, probabilities):
    assert original["photos"][number] == name
    # Else Pillow decodes or resizes otherwise than when the outputs were stored, and the network isn't to blame.
    assert zlib.crc32(network_input(name).tobytes()) == original["inputs"][number]
    assert np.abs(probabilities[number] - softmax(original["logits"][number])).max() < 1e-3


def test_improbable_classes_agree_too(original, probabilities):
    # Most probabilities are far below 1e-3; their logarithms are the logits but for a constant.
    ours, theirs = np.log(probabilities), original["logits"]
    centered = (ours - ours.mean(axis=1, keepdims=True)) - (theirs - theirs.mean(axis=1, keepdims=True))
    assert np.abs(centered).max() < 0.03


def test_the_cat_is_a_cat(probabilities):
    named = models.decode_predictions(probabilities[:1], top=models.CLASSES)[0]
    assert named[0][1] in CATS
    assert 0.9 < sum(probability for _, name, probability in named if name in CATS) < 1


def test_numbers_of_weights(network, backbone):
    def count(weights):
        return sum(int(np.prod(weight.shape)) for weight in weights)

    assert (count(network.trainable_weights), count(network.non_trainable_weights)) == (4_652_008, 42_016)
    assert (count(backbone.trainable_weights), count(backbone.non_trainable_weights)) == (3_371_008, 42_016)


def test_layers_have_readable_names(network, backbone):
    names = [layer.name for layer in network.layers]
    assert names[:7] == [
        "image",
        "stem_conv",
        "stem_bn",
        "stem_activation",
        "block1a_dwconv",
        "block1a_bn",
        "block1a_activation",
    ]
    assert names[-6:] == ["top_conv", "top_bn", "top_activation", "avg_pool", "top_dropout", "predictions"]
    assert [name for name in names if name.endswith("_add")] == [
        f"block{stage}_add" for stage in ("2b", "3b", "4b", "4c", "5b", "5c", "6b", "6c", "6d")
    ]
    assert [layer.name for layer in backbone.layers] == names[:-3]
    assert network.name == "efficientnet_lite0"


# As a backbone, and fresh


def test_a_backbone_ends_before_the_pooling(network, backbone):
    import keras

    photos = np.stack([network_input("cat"), network_input("coffee")])
    features = np.asarray(backbone(photos, training=False))
    assert (features.shape, features.dtype) == ((2, 7, 7, 1280), np.float32)
    inner = keras.Model(network.input, network.get_layer("top_activation").output)
    assert np.array_equal(features, np.asarray(inner(photos, training=False)))


@pytest.mark.parametrize(
    "size, expected",
    [((225, 180), (8, 6)), ((33, 32), (2, 1)), ((95, 97), (3, 4)), ((None, None), (None, None))],
    ids=str,
)
def test_sizes_of_features(size, expected):
    backbone = fresh(include_top=False, input_shape=(*size, 3))
    assert backbone.output_shape == (None, *expected, 1280)


def test_sides_of_none_take_any_photo():
    network = models.efficientnet_lite0(input_shape=(None, None, 3))
    photo = models.preprocess_input(data.photo("cat"))[np.newaxis]
    assert models.decode_predictions(network(photo, training=False), top=1)[0][0][1] in CATS


def test_a_frozen_backbone_has_nothing_to_train():
    backbone = fresh(include_top=False)
    backbone.trainable = False
    assert (len(backbone.trainable_weights), len(backbone.non_trainable_weights)) == (0, 49 * 5)


def test_training_uses_the_batch_and_chance_and_evaluation_neither():
    network = fresh(seed=0, classes=5)
    x = np.random.default_rng(0).normal(size=(4, 32, 32, 3)).astype(np.float32)
    evaluated = np.asarray(network(x, training=False))
    trained = np.asarray(network(x, training=True))
    assert np.abs(trained - evaluated).max() > 1e-3
    assert np.abs(np.asarray(network(x, training=True)) - trained).max() > 1e-3
    # The first lines don't depend on the rest of the batch.
    assert np.allclose(
        np.asarray(network(x[:1], training=False)), np.asarray(network(x, training=False))[:1], atol=1e-6
    )


def test_later_blocks_are_left_out_more_often(network):
    rates = [layer.rate for layer in network.layers if layer.name.endswith(("_drop", "dropout"))]
    # Counted from 0; the others can't be left out, since their output has another shape than their input.
    blocks = [2, 4, 6, 7, 9, 10, 12, 13, 14]
    assert rates == pytest.approx([0.2 * block / 16 for block in blocks] + [0.2])


def test_fresh_weights_have_own_classes_and_follow_the_seed():
    def kernel(network, layer):
        return np.asarray(network.get_layer(layer).kernel)

    one, same, other = (fresh(seed=seed, classes=7) for seed in (1, 1, 2))
    assert one.output_shape == (None, 7)
    assert np.asarray(one(np.zeros((2, 32, 32, 3)))).sum(axis=1) == pytest.approx([1, 1])
    assert np.array_equal(kernel(one, "top_conv"), kernel(same, "top_conv"))
    assert not np.array_equal(kernel(one, "top_conv"), kernel(other, "top_conv"))
    # Two layers of one shape start with different numbers, of the size that He et al. (2015) give.
    assert not np.array_equal(kernel(one, "block6b_expand_conv"), kernel(one, "block6c_expand_conv"))
    assert kernel(one, "top_conv").std() == pytest.approx(np.sqrt(2 / 1280), rel=0.01)


def test_fresh_weights_take_other_channels():
    assert fresh(include_top=False, input_shape=(32, 48, 1)).input_shape == (None, 32, 48, 1)


@pytest.mark.parametrize(
    "arguments, message",
    [
        ({"weights": "cifar"}, "weights is 'cifar'; it must be 'imagenet', or None for fresh ones"),
        ({"input_shape": 224}, "input_shape is 224; it must be (height, width, channels), without the batch"),
        (
            {"input_shape": (None, 224, 224, 3)},
            "input_shape is (None, 224, 224, 3); it must be (height, width, channels), without the batch",
        ),
        ({"input_shape": (64, 31, 3)}, "input_shape is (64, 31, 3); height and width must be at least 32"),
        (
            {"input_shape": (64, 64, 1)},
            "input_shape is (64, 64, 1); the weights of ImageNet need 3 channels: red, green, blue",
        ),
        (
            {"classes": 10},
            "classes is 10; the weights of ImageNet have 1000: for your own classes take include_top=False "
            "and add a last layer, or weights=None",
        ),
    ],
    ids=str,
)
def test_arguments_that_do_not_fit(arguments, message):
    assert message_of(ValueError, models.efficientnet_lite0, **arguments) == message


def test_a_lost_weights_file_says_how_to_get_it_back(monkeypatch, tmp_path):
    monkeypatch.setattr(data, "_FOLDERS", (tmp_path,))
    assert "git checkout -- data/efficientnet_lite0.npz" in message_of(data.MissingData, models.efficientnet_lite0)


def cut_off():
    return data.path(models.WEIGHTS_FILE).read_bytes()[:99_999]


def other_arrays():
    file = io.BytesIO()
    np.savez(file, **{"stem_conv/kernel": np.zeros((3, 3, 3, 32))})
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [bytes, lambda: b"version https://git-lfs.github.com/spec/v1\n", cut_off, other_arrays],
    ids=["empty", "a pointer of Git LFS", "cut off", "another network's"],
)
def test_a_damaged_weights_file_says_how_to_get_it_back(content, monkeypatch, tmp_path):
    damaged = content()
    monkeypatch.setattr(data, "_FOLDERS", (tmp_path,))
    path = tmp_path / models.WEIGHTS_FILE
    path.write_bytes(damaged)
    assert message_of(data.MissingData, models.efficientnet_lite0, include_top=False) == (
        f"the weights file {path} is damaged; in a checkout bring it back with "
        "`git checkout -- data/efficientnet_lite0.npz`, elsewhere install course_utils again"
    )


# Before and after the network


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float32, np.float64], ids=lambda dtype: dtype.__name__)
def test_preprocessing(dtype):
    images = np.array([[[[0, 127, 255]]], [[[63, 191, 128]]]], dtype)
    result = models.preprocess_input(images)
    assert (result.shape, result.dtype) == ((2, 1, 1, 3), np.float32)
    assert result.ravel().tolist() == [-127 / 128, 0, 1, -0.5, 0.5, 1 / 128]
    assert np.array_equal(models.preprocess_input(images[0]), result[0])
    assert images.ravel()[0] == 0  # not written into


def test_preprocessing_takes_a_black_photo():
    assert models.preprocess_input(np.zeros((2, 2, 3))).max() == -127 / 128


@pytest.mark.parametrize(
    "images, error, message",
    [
        (np.zeros((5, 5)), ValueError, "images has shape (5, 5); it must be (H, W, 3) or (N, H, W, 3)"),
        (np.zeros((1, 5, 5, 4)), ValueError, "images has shape (1, 5, 5, 4); it must be (H, W, 3) or (N, H, W, 3)"),
        (
            np.full((5, 5, 3), 0.996),
            ValueError,
            "the values of images go up to 0.996 only; they must be 0 to 255, not scaled or preprocessed yet",
        ),
        (
            np.ones((5, 5, 3), bool),
            TypeError,
            "images has dtype bool; it must be uint8, or other numbers from 0 to 255",
        ),
    ],
    ids=["grey", "four channels", "scaled", "bool"],
)
def test_images_that_do_not_fit(images, error, message):
    assert message_of(error, models.preprocess_input, images) == message


def test_decoding_names_the_best_of_each_image():
    probabilities = np.zeros((2, 1000), np.float32)
    probabilities[0, [281, 285, 0]] = 0.5, 0.25, 0.125
    probabilities[1, [999, 134]] = 0.75, 0.25
    assert models.decode_predictions(probabilities, top=2) == [
        [("n02123045", "tabby", 0.5), ("n02124075", "Egyptian cat", 0.25)],
        [("n15075141", "toilet tissue", 0.75), ("n02012849", "crane", 0.25)],
    ]
    assert [len(image) for image in models.decode_predictions(probabilities)] == [5, 5]


def test_the_list_of_classes_is_that_of_imagenet():
    lines = data.path(models.CLASSES_FILE).read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1000 and all(re.fullmatch(r"n\d{8}\t\S.*", line) for line in lines)
    assert [lines[index].split("\t")[1] for index in (0, 281, 517, 999)] == [
        "tench, Tinca tinca",
        "tabby, tabby cat",
        "crane",
        "toilet tissue, toilet paper, bathroom tissue",
    ]
    assert lines == sorted(lines)  # ImageNet's order is that of the ids


@pytest.mark.parametrize("shape", [(1000,), (2, 999), (1, 7, 7, 1280)], ids=str)
def test_probabilities_of_another_shape(shape):
    assert message_of(ValueError, models.decode_predictions, np.zeros(shape)) == (
        f"probabilities has shape {shape}; it must be (N, 1000): a row of 1000 an image"
    )


@pytest.mark.parametrize("top", [0, 1001])
def test_top_out_of_range(top):
    message = f"top is {top}; it must be from 1 to 1000"
    assert message_of(ValueError, models.decode_predictions, np.zeros((1, 1000)), top=top) == message
    assert message_of(ValueError, models.classify, np.zeros((9, 9, 3), np.uint8), top) == message


def test_the_crop_is_the_middle():
    photo = np.random.default_rng(0).integers(0, 256, (40, 64, 3), np.uint8)
    # 0.875 * 40 = 35; at that size nothing is interpolated. The odd rows and columns go above and to the left.
    assert np.array_equal(models.center_crop(photo, 35), photo[3:38, 15:50])


@pytest.mark.parametrize("shape", [(300, 451), (1, 1), (7, 1000), (1000, 7)], ids=str)
def test_a_crop_has_one_size(shape):
    photo = np.full((*shape, 3), (10, 20, 30), np.uint8)
    assert np.array_equal(models.center_crop(photo), np.full((224, 224, 3), (10, 20, 30)))


def test_classify_is_all_steps_in_one(original):
    named = models.classify(data.photo("cat"), top=3)
    expected = models.decode_predictions(softmax(original["logits"][0])[np.newaxis], top=3)[0]
    assert [name for name, _ in named] == [name for _, name, _ in expected]
    assert [probability for _, probability in named] == pytest.approx([item[2] for item in expected], abs=1e-3)
    assert all(type(probability) is float for _, probability in named)
    assert len(models.classify(data.photo("coffee"))) == 5


@pytest.mark.parametrize(
    "photo, error, message",
    [
        (
            np.zeros((5, 6), np.uint8),
            ValueError,
            "photo has shape (5, 6); it must be (H, W, 3): repeat a grey one with np.stack([photo] * 3, axis=-1)",
        ),
        (
            np.zeros((1, 5, 6, 3), np.uint8),
            ValueError,
            "photo has shape (1, 5, 6, 3); it must be (H, W, 3), one photo of at least one pixel",
        ),
        (
            np.zeros((0, 6, 3), np.uint8),
            ValueError,
            "photo has shape (0, 6, 3); it must be (H, W, 3), one photo of at least one pixel",
        ),
        (
            np.zeros((5, 6, 3)),
            TypeError,
            "photo has dtype float64; it must be uint8: for values from 0 to 255 take np.uint8(np.rint(photo))",
        ),
    ],
    ids=["grey", "batch", "empty", "float"],
)
def test_photos_that_do_not_fit(photo, error, message):
    assert message_of(error, models.classify, photo) == message
    assert message_of(error, models.center_crop, photo) == message


# In a process of its own


def ran(program, *words):
    return subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)


def test_importing_the_module_loads_nothing_heavy():
    heavy = ("tensorflow", "keras", "PIL", "matplotlib")
    program = f"import sys, course_utils.models\nprint([name for name in {heavy} if name in sys.modules])"
    assert ran(program).stdout == "[]\n"


def test_a_first_classification_is_silent_and_repeats_another_process(tmp_path):
    program = (
        "import sys\n"
        "from course_utils import data, models\n"
        "named = models.classify(data.photo('cat'))\n"
        "open(sys.argv[1], 'w').write(repr(named))"
    )
    done = ran(program, str(tmp_path / "named"))
    assert (done.stdout, done.stderr) == ("", "")
    theirs, ours = eval((tmp_path / "named").read_text()), models.classify(data.photo("cat"))
    assert [name for name, _ in theirs] == [name for name, _ in ours]
    assert [probability for _, probability in theirs] == pytest.approx([item[1] for item in ours], abs=5e-5)


# The script that made the weights file


@pytest.fixture(scope="module")
def script():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)  # what lies in data/ goes into the wheel
        patch.syspath_prepend(REPOSITORY / "data")
        yield importlib.import_module("make_backbone")


def test_the_script_runs_nothing_that_a_pickle_asks_for(script):
    asks = io.BytesIO(pickle.dumps(subprocess.run))
    message = message_of(pickle.UnpicklingError, script.OnlyArrays(asks).load)
    assert message == "the weights file asks for subprocess.run; only arrays are read"


def test_the_script_heeds_strides(script):
    stored = np.arange(6, dtype="<f4")  # a matrix (3, 2) that PyTorch has transposed
    assert script.Described("0", stored.dtype, (2, 3), (1, 2)).of(stored).tolist() == [[0, 2, 4], [1, 3, 5]]


def test_the_script_writes_no_date_and_what_np_load_reads(script):
    content = script.as_npz({"a/kernel": np.arange(3, dtype=np.float16)})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert np.load(io.BytesIO(content))["a/kernel"].tolist() == [0, 1, 2]


def test_learned_features_are_what_stands_before_the_last_layer(network):
    photos = [data.photo("coffee"), data.photo("cat"), data.photo("rocket")]
    found = models.learned_features(photos, batch_size=2)
    assert found.shape == (3, 1280) and found.dtype == np.float32 and found.min() >= 0
    kernel, bias = network.get_layer("predictions").get_weights()
    named = models.decode_predictions(found @ kernel + bias, top=1)
    assert named[0][0][1] == "espresso"
    assert "cat" in named[1][0][1]


def test_learned_features_take_whole_photos_one_or_many():
    photos = np.stack([data.photo("cat")[:200, :200], data.photo("cat")[-200:, -200:]])
    together = models.learned_features(photos)
    apart = np.concatenate([models.learned_features(photos[index : index + 1]) for index in range(2)])
    assert np.allclose(together, apart, atol=1e-4) and not np.allclose(together[0], together[1], atol=0.1)
    border = photos[:1].copy()
    border[:, :6] = 0  # the crop of `classify` would not see it
    assert not np.allclose(models.learned_features(border), together[:1], atol=0.01)


def test_learned_features_of_no_photo():
    with pytest.raises(TypeError, match="photo has dtype float64"):
        models.learned_features([np.zeros((9, 9, 3))])
