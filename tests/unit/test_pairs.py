"""Twin cells: what two languages must share is read from the text, that they say the same is stamped."""

import pytest

from course_utils.authoring import pairs

from .making import code, markdown, notebook, words_cell


def pair_of(vi, en, *tags):
    return pairs.Pair(0, markdown(vi, "vi", *tags), markdown(en, "en", *tags))


def test_twins_stand_side_by_side_in_either_order():
    found, problems = pairs.find_pairs(
        notebook(
            markdown("Một", "vi"),
            markdown("One", "en"),
            code("x = 1", "demo"),
            code("import numpy", "setup", "en"),
            code("import numpy", "setup", "vi"),
            words_cell("ex_1_1", "both"),
        )
    )
    assert problems == []
    assert [(pair.index, pair.vi.source, pair.en.source) for pair in found] == [
        (0, "Một", "One"),
        (3, "import numpy", "import numpy"),
    ]


ALONE = {
    "last cell": ([markdown("Một", "vi")], [(0, "vi")]),
    "two of one language": ([markdown("Một", "vi"), markdown("Hai", "vi"), markdown("Two", "en")], [(0, "vi")]),
    "something between": (
        [markdown("Một", "vi"), code("x = 1", "demo"), markdown("One", "en")],
        [(0, "vi"), (2, "en")],
    ),
    "another type of cell": ([markdown("Một", "vi"), code("x = 1", "en")], [(0, "vi"), (1, "en")]),
}


@pytest.mark.parametrize("cells, alone", ALONE.values(), ids=ALONE)
def test_a_cell_without_its_twin(cells, alone):
    _, problems = pairs.find_pairs(notebook(*cells))
    assert problems == [
        (index, f"a cell in {language!r} has no twin in the other language behind it") for index, language in alone
    ]


SAME = {
    "words": ("Một câu.", "A sentence."),
    "headings": ("## Một\n\nchữ\n\n### Hai", "## One\n\ntext\n\n### Two"),
    "numbers": ("Cửa sổ 3 × 3 có 9 số, nhỏ nhất −2.5.", "The smallest of the 9 numbers of a 3 × 3 window is −2.5."),
    "thousands": ("18\u202f103 điểm", "18\u202f103 pixels"),
    "0 and 1 in words": ("thêm số 0 quanh ảnh, mỗi phía 1", "zeros around the image, one a side"),
    "formulas": ("$n - 1$ và $$\\sum x$$", "$$\\sum x$$ and $n-1$"),
    "words in a formula": ("$x_{\\text{vào}}$", "$x_{\\text{in}}$"),
    "a number in a formula": ("$2n$ điểm", "$2n$ pixels"),
    "code": ("`np.pad` thêm `0`", "`0` is added by `np.pad`"),
    "fences": ("```python\nx = 1\n```", "```python\nx = 1\n```"),
    "tables": ("| a | b |\n|---|---|\n| 1 | 2 |", "| c | d |\n|---|---|\n| 1 | 2 |"),
    "links": ("[bài](https://a.example/3)", "[lesson](https://a.example/3)"),
    "images": ("![ảnh](cat.png)", "![image](cat.png)"),
    "folded": (
        "<details><summary>Gợi ý</summary>\n\nA\n\n</details>",
        "<details><summary>Hint</summary>\n\nB\n\n</details>",
    ),
    "ranges": ("75–90 phút", "75–90 minutes"),
}


@pytest.mark.parametrize("vi, en", SAME.values(), ids=SAME)
def test_what_two_languages_share(vi, en):
    assert list(pairs.differences(pair_of(vi, en))) == []


DIFFERENT = {
    "a heading less": ("## Một\n\n### Hai", "## One", "headings differ: only in vi [3], only in en []"),
    "a heading's level": ("## Một", "### One", "headings differ: only in vi [2], only in en [3]"),
    "a number": ("có 9 số", "8 numbers", "numbers differ: only in vi ['9'], only in en ['8']"),
    "a sign": ("được −7", "gives 7", "numbers differ: only in vi ['−7'], only in en ['7']"),
    "thousands": (
        "18\u202f103",
        "18\u202f104",
        "numbers differ: only in vi ['18\\u202f103'], only in en ['18\\u202f104']",
    ),
    "a number once more": ("3 và 3", "3", "numbers differ: only in vi ['3'], only in en []"),
    "a decimal comma": ("2,5", "2.5", "numbers differ: only in vi ['2', '5'], only in en ['2.5']"),
    "a formula": ("$n + 1$", "$n - 1$", "formulas differ: only in vi ['$n+1$'], only in en ['$n-1$']"),
    "a formula over lines": (
        "$$n\n+ 1$$",
        "$$n\n- 1$$",
        "formulas differ: only in vi ['$$n+1$$'], only in en ['$$n-1$$']",
    ),
    "code": ("`pad`", "`pads`", "code differ: only in vi ['`pad`'], only in en ['`pads`']"),
    "a fence": (
        "```\nx = 1\n```",
        "```\nx = 2\n```",
        "code differ: only in vi ['```\\nx = 1\\n```'], only in en ['```\\nx = 2\\n```']",
    ),
    "a row of a table": ("| a | b |\n| c | d |", "| a | b |", "tables differ: only in vi [3], only in en []"),
    "a column of a table": ("| a | b |", "| a |", "tables differ: only in vi [3], only in en [2]"),
    "a link": ("[a](x.html)", "[a](y.html)", "links differ: only in vi ['x.html'], only in en ['y.html']"),
    "a link in HTML": ('<a href="x.html">a</a>', "a", "links differ: only in vi ['x.html'], only in en []"),
    "an image": ("![a](x.png)", "![a](y.png)", "images differ: only in vi ['x.png'], only in en ['y.png']"),
    "an image in HTML": ('<img src="x.png">', "a", "images differ: only in vi ['x.png'], only in en []"),
    "a folded block": ("<details>a</details>", "a", "folded blocks differ: only in vi ['<details>'], only in en []"),
}


@pytest.mark.parametrize("vi, en, text", DIFFERENT.values(), ids=DIFFERENT)
def test_what_two_languages_do_not_share(vi, en, text):
    assert list(pairs.differences(pair_of(vi, en))) == [text]


def test_a_title_has_its_own_badge_and_number_of_the_lesson():
    vi, en = "# Bài 2\n\n[Read](../en/a.ipynb)", "# Lesson\n\n[Đọc](../vi/a.ipynb)"
    assert list(pairs.differences(pair_of(vi, en, "title"))) == []
    assert len(list(pairs.differences(pair_of(vi, en)))) == 2
    assert len(list(pairs.differences(pair_of(vi + " `x`", en, "title")))) == 1


def test_a_stamp_holds_until_a_word_changes():
    pair = pair_of("Một câu.", "A sentence.")
    assert not pair.is_stamped
    pairs.renew(pair)
    assert pair.is_stamped and pair.vi.metadata["pair"] == pair.en.metadata["pair"]
    for cell, text in ((pair.en, "A phrase."), (pair.vi, "Một cụm.")):
        before, cell.source = cell.source, text
        assert not pair.is_stamped
        cell.source = before
    del pair.en.metadata["pair"]
    assert not pair.is_stamped


def test_a_stamp_is_of_both_texts_in_their_places():
    assert pair_of("a", "b").stamp != pair_of("b", "a").stamp
    assert pair_of("ab", "c").stamp != pair_of("a", "bc").stamp


def test_prose_is_a_text_without_code_formulas_and_targets():
    text = "Xem [slide 3](https://a.example/99) về `x[7]` và $2n$:\n\n```\n5\n```\n\n<b>hết</b>"
    assert pairs.numbers(pairs.prose(text)) == ["3"]
