"""Which language is spoken, how a lesson begins, and the data that the course ships."""

import random

import numpy as np
import pytest
from PIL import Image

from course_utils import __version__, colab, data, language, lesson


def test_vietnamese_is_spoken_until_another_is_chosen():
    assert (language.current(), language.text(vi="một", en="one")) == ("vi", "một")
    language.choose("en")
    assert (language.current(), language.text(vi="một", en="one")) == ("en", "one")


def test_the_environment_wins_over_the_notebook(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    language.choose("vi")
    assert language.current() == "en"


def test_an_empty_environment_variable_is_none(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "")
    language.choose("en")
    assert language.current() == "en"


def test_an_unknown_language_is_named_and_changes_nothing():
    language.choose("en")
    with pytest.raises(language.UnknownLanguage) as raised:
        language.choose("fr")
    assert str(raised.value) == "there is no language 'fr' in this course; use one of vi, en"
    assert language.current() == "en"


@pytest.mark.parametrize(
    "spoken, line",
    [
        ("vi", f"Bài 2 · tiếng Việt · chạy trên CPU · course_utils {__version__}\n"),
        ("en", f"Lesson 2 · English · running on CPU · course_utils {__version__}\n"),
    ],
)
def test_a_lesson_says_where_it_runs(monkeypatch, capsys, spoken, line):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    lesson.begin("02_convolution", language=spoken)
    assert capsys.readouterr().out == line


def test_a_lesson_keeps_the_zero_of_its_number(monkeypatch, capsys):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    lesson.begin("10_residual_networks", language="en")
    assert capsys.readouterr().out.startswith("Lesson 10 · ")


def test_a_seed_gives_the_same_numbers_again(monkeypatch):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    drawn = []
    for seed in (3, 3, 4):
        lesson.begin("02_convolution", language="en", seed=seed)
        drawn.append((random.random(), np.random.rand()))
    assert drawn[0] == drawn[1]
    assert drawn[0][0] != drawn[2][0] and drawn[0][1] != drawn[2][1]


@pytest.mark.parametrize(
    "name, gray, shape",
    [
        ("cat", False, (300, 451, 3)),
        ("cat", True, (300, 451)),
        ("brick", False, (512, 512)),
        ("brick", True, (512, 512)),
        ("astronaut", False, (512, 512, 3)),
        ("astronaut", True, (512, 512)),
        ("camera", False, (512, 512)),
        ("clock", False, (300, 400)),
        ("coffee", False, (400, 600, 3)),
        ("coins", False, (303, 384)),
        ("galaxies", False, (436, 500, 3)),
        ("grass", False, (512, 512)),
        ("gravel", False, (512, 512)),
        ("rocket", False, (427, 640, 3)),
        ("text", False, (172, 448)),
    ],
)
def test_photos(name, gray, shape):
    photo = data.photo(name, gray=gray)
    assert (photo.shape, photo.dtype) == (shape, np.uint8)
    assert photo.std() > 10  # a picture, not an empty sheet


def test_every_photo_has_its_place_in_the_docstring():
    assert len(data.PHOTOS) >= 10
    for name in data.PHOTOS:
        shape = " x ".join(map(str, data.photo(name).shape[:2]))
        assert f'"{name}"' in data.photo.__doc__ and shape in data.photo.__doc__


def test_gray_weighs_the_colours_as_bt_601_does():
    expected = data.photo("cat").astype(float) @ [0.299, 0.587, 0.114]
    assert np.abs(data.photo("cat", gray=True) - expected).max() <= 1


def test_a_photo_may_be_written_into():
    data.photo("cat")[:] = 0
    assert data.photo("cat").max() > 0


def test_an_unknown_photo_is_named():
    with pytest.raises(ValueError) as raised:
        data.photo("dog")
    assert str(raised.value) == (
        "there is no photo 'dog'; there are cat, brick, astronaut, camera, clock, coffee, coins, galaxies, grass, "
        "gravel, rocket, text"
    )


def test_a_lost_file_says_how_to_get_it_back(monkeypatch, tmp_path):
    monkeypatch.setattr(data, "_FOLDERS", (tmp_path,))
    with pytest.raises(data.MissingData) as raised:
        data.photo("cat")
    assert str(raised.value) == (
        f"the data file 'chelsea.png' is missing (looked in {tmp_path}); in a checkout bring it back with "
        "`git checkout -- data/chelsea.png`, elsewhere install course_utils again"
    )
    with pytest.raises(data.MissingData, match=r"the data file 'drawings\.png' is missing"):
        data.drawings()
    with pytest.raises(data.MissingData, match=r"the data file 'fashion\.png' is missing"):
        data.fashion()
    with pytest.raises(data.MissingData, match=r"the data file 'digits\.npz' is missing"):
        data.digits()


def test_drawings_are_balanced_pictures_with_a_label_each():
    for (pictures, labels), each in zip(data.drawings(), (25, 15), strict=True):
        assert (pictures.shape, pictures.dtype) == ((5 * each, 96, 96, 3), np.uint8)
        assert (labels.shape, labels.dtype.kind) == ((5 * each,), "i")
        assert np.bincount(labels).tolist() == [each] * 5
        assert (pictures.min(), pictures.max()) == (0, 255)
        assert (pictures.std(axis=(1, 2, 3)) > 10).all()  # something is drawn on each


def test_the_classes_of_drawings_take_turns():
    """So that the last fifth, which Keras would validate on, has all classes."""
    for _, labels in data.drawings():
        assert labels[:7].tolist() == [0, 1, 2, 3, 4, 0, 1]


def test_drawings_stand_on_white():
    (pictures, _), _ = data.drawings()
    corners = pictures[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners == 255).all(axis=2).mean() > 0.8


def test_drawings_are_cut_where_the_sheet_has_them():
    """A slip of the axes would mix two drawings, or give one the label of another."""
    sheet = np.array(Image.open(data.path("drawings.png")))
    (x_train, y_train), (x_test, y_test) = data.drawings()
    for pictures, labels, number, column in ((x_train, y_train, 13, 2), (x_test, y_test, 7, 25 + 1)):
        row = labels[number]
        expected = sheet[96 * row : 96 * (row + 1), 96 * column : 96 * (column + 1)]
        assert (pictures[number] == expected).all()


@pytest.mark.parametrize(
    "spoken, names",
    [
        ("en", ["fruit", "mammal", "plant", "building", "vehicle"]),
        ("vi", ["trái cây", "thú", "cây và hoa", "nhà", "phương tiện"]),
    ],
)
def test_drawing_classes_are_named_in_the_readers_language(spoken, names):
    language.choose(spoken)
    assert data.drawing_classes() == names


def test_drawings_may_be_written_into():
    (x_train, _), _ = data.drawings()
    x_train[:] = 0
    assert data.drawings()[0][0].max() == 255


def likeness(pictures, others):
    """(N, M) correlations of the brightness on a grid of 16 x 16, the larger of as it is and mirrored; 1: the same."""

    def small(several):
        grids = [np.asarray(Image.fromarray(one).convert("L").resize((16, 16)), float).ravel() for one in several]
        centred = np.array(grids) - np.mean(grids, axis=1, keepdims=True)
        return centred / np.linalg.norm(centred, axis=1, keepdims=True)

    known = small(pictures)
    return np.maximum(known @ small(others).T, known @ small(others[:, :, ::-1]).T)


def test_no_test_drawing_is_like_one_that_was_learned_from():
    (known, _), (tested, _) = data.drawings()
    assert len({picture.tobytes() for picture in (*known, *tested)}) == 200
    assert likeness(known, tested).max() < 0.95


def test_likeness_sees_a_mirrored_paler_copy():
    (known, _), _ = data.drawings()
    paler = 255 - (255 - known[:3, :, ::-1]) // 2
    assert (np.diag(likeness(known[:3], paler)) > 0.99).all()


@pytest.fixture(scope="module")
def clothes():
    """(x_train, y_train), (x_test, y_test): read once, not written into."""
    return data.fashion()


def test_clothes_are_balanced_pictures_with_a_label_each(clothes):
    for (pictures, labels), each in zip(clothes, (1200, 200), strict=True):
        assert (pictures.shape, pictures.dtype) == ((10 * each, 28, 28), np.uint8)
        assert (labels.shape, labels.dtype) == ((10 * each,), np.int64)
        assert np.bincount(labels).tolist() == [each] * 10
        assert labels[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
        assert (pictures.std(axis=(1, 2)) > 5).all()  # something is on each


# (part, place in the original): sums over an image's values, values times x, values times y
ORIGINAL_SUMS = {
    ("train", 1): (84598, 1201847, 1091612),
    ("train", 0): (76247, 1215090, 1237962),
    ("train", 21): (47906, 648677, 623791),
    ("test", 19): (83873, 1125434, 1103270),
    ("test", 0): (33456, 568450, 550238),
    ("test", 27): (78865, 1062345, 1100448),
}


@pytest.mark.parametrize(
    "part, number, place",
    [("train", 0, 1), ("train", 9, 0), ("train", 11, 21), ("test", 0, 19), ("test", 9, 0), ("test", 10, 27)],
)
def test_clothes_are_those_of_the_original(clothes, part, number, place):
    """Sums over the original's images, read from its idx files by a few lines that share nothing with ours.

    number  which of ours; place  which of the original's, by its own labels
    """
    sums = ORIGINAL_SUMS[part, place]
    pictures, _ = clothes[part == "test"]
    picture = pictures[number].astype(int)
    assert (picture.sum(), (picture * np.arange(28)).sum(), (picture * np.arange(28)[:, None]).sum()) == sums


def right_by_nearest_mean(known, tested):
    """The share of pictures whose nearest mean picture, of those learned from, has their label."""
    (x_train, y_train), (x_test, y_test) = known, tested
    means = np.array([x_train[y_train == label].mean(axis=0).ravel() for label in range(10)])
    rows = x_test.reshape(len(x_test), -1).astype(float)
    nearest = np.argmin((means**2).sum(axis=1) - 2 * rows @ means.T, axis=1)
    return (nearest == y_test).mean()


def test_a_simple_rule_learned_from_the_clothes_knows_those_of_the_test(clothes):
    """Labels that had slipped by one would leave a tenth right; the nearest mean picture gets two thirds."""
    assert right_by_nearest_mean(*clothes) > 0.6


@pytest.mark.parametrize("spoken, first, last", [("en", "T-shirt", "ankle boot"), ("vi", "áo thun", "bốt cổ ngắn")])
def test_fashion_classes_are_named_in_the_readers_language(spoken, first, last):
    language.choose(spoken)
    names = data.fashion_classes()
    assert (names[0], names[-1], len(set(names))) == (first, last, 10)


def test_clothes_may_be_written_into():
    (x_train, _), _ = data.fashion()
    x_train[:] = 0
    assert data.fashion()[0][0].max() == 255


@pytest.fixture(scope="module")
def digits():
    """(x_train, y_train), (x_test, y_test): read once, not written into."""
    return data.digits()


def test_digits_are_balanced_pictures_with_a_label_each(digits):
    for (pictures, labels), each in zip(digits, (400, 100), strict=True):
        assert (pictures.shape, pictures.dtype) == ((10 * each, 28, 28), np.uint8)
        assert (labels.shape, labels.dtype) == ((10 * each,), np.int64)
        assert np.bincount(labels).tolist() == [each] * 10
        assert (pictures.min(), pictures.max()) == (0, 255)
        assert (pictures.std(axis=(1, 2)) > 20).all()  # something is on each


def test_digits_come_in_no_order(digits):
    """Taking the first 100 of each from one shuffle is not enough: what is left begins with the commonest of those."""
    for _, labels in digits:
        for some in (labels[:50], labels[-50:]):
            counts = np.bincount(some, minlength=10)
            assert counts.min() >= 1 and counts.max() <= 11


def test_the_last_fifth_which_keras_would_validate_on_has_all_digits(digits):
    (_, y_train), _ = digits
    assert np.bincount(y_train[-800:], minlength=10).min() > 60


def test_no_digit_is_twice_there(digits):
    (known, _), (tested, _) = digits
    assert len({picture.tobytes() for picture in (*known, *tested)}) == 5000


# The first of each digit in the package: sums over its values, values times x, values times y
FIRST_DIGITS = {
    0: (31095, 438364, 421440),
    1: (17135, 239778, 248244),
    2: (29601, 414972, 416628),
    3: (35867, 513747, 500181),
    4: (19443, 263320, 274216),
    5: (27525, 375584, 386335),
    6: (28443, 385705, 385050),
    7: (25296, 348226, 349379),
    8: (27106, 366405, 382429),
    9: (23214, 318306, 326842),
}


@pytest.mark.parametrize("label, sums", FIRST_DIGITS.items())
def test_digits_are_those_of_the_package(digits, label, sums):
    """Sums over lines of the package's file, read by a few lines that share nothing with ours."""
    pictures, labels = (np.concatenate(parts) for parts in zip(*digits, strict=True))
    x = np.arange(28)
    ours = np.stack([pictures.sum((1, 2)), (pictures * x).sum((1, 2)), (pictures * x[:, None]).sum((1, 2))], axis=1)
    assert labels[(ours == sums).all(axis=1)].tolist() == [label]


def test_a_simple_rule_learned_from_the_digits_knows_those_of_the_test(digits):
    assert right_by_nearest_mean(*digits) > 0.75


def test_digits_may_be_written_into():
    (x_train, _), _ = data.digits()
    x_train[:] = 0
    assert data.digits()[0][0].max() == 255
