"""What lesson 1 says in words is what its numbers are: each claim is worked out here again."""

import numpy as np
import pytest

from course_utils import data, features, models
from tests.claims import percent, printed, prose, spaced

THREE = (0, 1, 4)  # fruit, mammals, vehicles


def darker(picture):
    return picture // 2


def shifted(picture):
    moved = np.full_like(picture, 255)
    moved[12:, 12:] = picture[:-12, :-12]
    return moved


def mirrored(picture):
    return picture[:, ::-1]


EXTRACTORS = {
    "brightness": lambda picture: features.to_gray(picture).mean(),
    "colours": features.color_histogram,
    "outlines": features.edge_grid,
    "pixels": np.ravel,
}


def chosen(classes):
    """(known, test) of some classes of the drawings."""
    return [(x[np.isin(y, classes)], y[np.isin(y, classes)]) for x, y in data.drawings()]


def changed(test, change):
    return np.array([change(picture) for picture in test[0]]), test[1]


def claims():
    """(name, text that must stand in both languages)"""
    cat = data.photo("cat")
    yield "numbers in the photo", spaced(cat.size)
    yield "shape in words", f"{cat.shape[0]} × {cat.shape[1]} × {cat.shape[2]}"
    yield "wrapped around", f"{(200 + 100) % 256}"
    for name in ("cat", "coffee", "rocket"):
        yield f"brightness of {name}", str(features.to_gray(data.photo(name)).mean().round(1))
    yield "guess of a machine that says bird", percent(50 / 110)
    yield "guess among three", percent(1 / 3)
    known, test = chosen(THREE)
    for name, extract in EXTRACTORS.items():
        yield f"{name} of three classes", percent(features.accuracy(extract, known, test))
    yield "colours, darker", percent(features.accuracy(features.color_histogram, known, changed(test, darker)))
    yield "numbers in a drawing", spaced(96 * 96 * 3)
    yield "brightness, shifted", percent(features.accuracy(EXTRACTORS["brightness"], known, changed(test, shifted)))
    yield "outlines, shifted", percent(features.accuracy(features.edge_grid, known, changed(test, shifted)))
    for name, extract in EXTRACTORS.items():
        yield f"{name} of five classes", percent(features.accuracy(extract, *data.drawings()))
    small, large = 64 * 64 * 3, 480 * 480 * 3
    for count in (small, small * 1000, small * 1000 + 1000, large * 1000 + 1000):
        yield f"parameters {count}", spaced(count)
    yield "memory of a layer", f"{4 * (large * 1000 + 1000) / 1e9:.2f} GB"
    yield "memory of the photos", f"{110_000 * large / 1e9:.1f} GB"
    yield "recall", spaced(28 * 28 * 100 + 100)


@pytest.mark.parametrize(("name", "text"), list(claims()), ids=[name for name, _ in claims()])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_prose_says_what_the_numbers_are(name, text, language):
    assert text in prose("01")[language], name


def test_the_eye_s_pupil_is_dark_and_the_fur_bright():
    eye = features.to_gray(data.photo("cat"))[84:150:7, 134:212:7]
    assert eye[3:7, 5].max() < 20  # the pupil's column
    assert eye[0].min() > 80 and np.median(eye[0]) > 100


def test_a_mirror_changes_neither_brightness_nor_histogram_and_each_change_spoils_what_the_text_says():
    known, test = chosen(THREE)
    for name in ("brightness", "colours"):
        for picture in test[0]:
            assert np.array_equal(EXTRACTORS[name](picture), EXTRACTORS[name](mirrored(picture)))
    extractors = {name: extract for name, extract in EXTRACTORS.items() if name != "pixels"}
    lost = {
        (name, change.__name__): features.accuracy(extract, known, test)
        - features.accuracy(extract, known, changed(test, change))
        for name, extract in extractors.items()
        for change in (darker, shifted, mirrored)
    }
    assert max(lost, key=lost.get) == ("colours", "darker")
    assert lost["outlines", "shifted"] > 0.2
    assert (
        lost["outlines", "darker"] < lost["outlines", "shifted"]
        and lost["colours", "shifted"] < lost["colours", "darker"]
    )


def test_the_network_s_words_are_those_of_the_text():
    said = models.classify(data.photo("cat"), top=3)
    assert all("cat" in name or name == "tabby" for name, _ in said)
    assert sum(probability for _, probability in said) > 0.9
    for language in ("vi", "en"):
        for name, probability in said:
            assert f"*{name}* {percent(probability)}" in prose("01")[language]
    (name, probability), *_ = models.classify(data.photo("astronaut"), top=1)
    assert all(f"*{name}*" in text and percent(probability) in text for text in prose("01").values())


def test_learned_features_beat_those_made_by_hand_and_withstand_the_changes():
    known, test = data.drawings()
    learned = models.learned_features(known[0])
    scores = []
    for change in (np.copy, darker, shifted, mirrored):
        queries = models.learned_features([change(picture) for picture in test[0]])
        named = [features.nearest_neighbour(learned, known[1], query) for query in queries]
        scores.append(np.mean(np.array(named) == test[1]))
    assert f"**{percent(scores[0])}**" in prose("01")["vi"] and f"**{percent(scores[0])}**" in prose("01")["en"]
    assert min(scores) >= 0.8
    assert min(scores) > 0.3 + max(features.accuracy(extract, known, test) for extract in EXTRACTORS.values())


def test_what_is_printed_is_what_is_said():
    for words in (
        "trọng số           12\u202f288\u202f000",
        "tham số            12\u202f289\u202f000",
        "(300, 451) -> (299, 450)",
    ):
        assert words in printed("01")
