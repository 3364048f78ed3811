"""Each rule of `course lint` is shown one fault in a copy of the real lesson, and says so in one line."""

import copy
import functools
import re
from collections import Counter

import pytest
from nbformat.v4 import new_output

from course_utils.authoring import pairs, tidy
from course_utils.authoring.lint import Finding, lint
from course_utils.grading.lessons import read_lesson

from .making import LESSON, REPOSITORY, code, make_repository, markdown

RUN_IT = f"run `course run {LESSON}`"


def test_the_real_lesson_has_no_finding():
    assert list(map(str, lint(read_lesson(REPOSITORY, LESSON)))) == []


@functools.cache
def sound_notebook():
    """The real lesson, stamped, numbered and without outputs, whatever state its author has left it in today."""
    notebook = tidy.tidied(read_lesson(REPOSITORY, LESSON).notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return settled(notebook)


def settled(notebook):
    """Stamps renewed and execution counts as of a fresh run, so that a fault brings no findings but its own."""
    for pair in pairs.find_pairs(notebook)[0]:
        pairs.renew(pair)
    for cell in pairs.test_cells(notebook):
        cell.metadata["pair"] = pairs.hint_stamp(cell)
    for count, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), 1):
        cell.execution_count = count
    return notebook


def texts_of(folder, notebook):
    repository = make_repository(folder, **{LESSON: notebook})
    return Counter(finding.text for finding in lint(read_lesson(repository, LESSON)))


@pytest.fixture(scope="module")
def sound_texts(tmp_path_factory):
    """Findings of the sound lesson: none, unless its author is in the middle of something."""
    return texts_of(tmp_path_factory.mktemp("sound"), copy.deepcopy(sound_notebook()))


@pytest.fixture
def found(tmp_path, sound_texts):
    """A function: what lint finds once `spoil(notebook)` has changed the lesson, beyond what it found before."""

    def find(spoil, settle=True):
        notebook = copy.deepcopy(sound_notebook())
        spoil(notebook)
        if settle:
            settled(notebook)
        return sorted((texts_of(tmp_path, notebook) - sound_texts).elements())

    return find


def prose(notebook, language="en"):
    """The first paragraph of prose below the title."""
    return next(
        cell
        for cell in notebook.cells
        if cell.cell_type == "markdown" and language in cell.metadata.tags and "title" not in cell.metadata.tags
    )


def cell_of(notebook, grade_id):
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def demo(notebook):
    return next(cell for cell in notebook.cells if "demo" in cell.metadata.get("tags", []))


def appends(text, language="en"):
    def spoil(notebook):
        prose(notebook, language).source += text

    return spoil


def inserts(*cells, at=4):
    """Put these cells between others; `at` is below the title and the setup."""

    def spoil(notebook):
        notebook.cells[at:at] = copy.deepcopy(cells)

    return spoil


def pair(vi, en, *tags):
    return markdown(vi, "vi", *tags), markdown(en, "en", *tags)


def replaces(grade_id, old, new):
    """Change the source of a graded cell, once."""

    def spoil(notebook):
        cell = cell_of(notebook, grade_id)
        assert old in cell.source
        cell.source = cell.source.replace(old, new, 1)

    return spoil


def adds_check(line, grade_id="ex_2_1_test_1"):
    """A line more at the end of the visible tests."""
    return replaces(grade_id, "check.passed()", f"{line}\ncheck.passed()")


def line_of(text, grade_id="ex_2_1_test_1"):
    """The number of the line before which `adds_check` puts its own."""
    lines = cell_of(sound_notebook(), grade_id).source.splitlines()
    return lines.index(text) + 1


def shows(output):
    """Give the first demonstration this stored output."""

    def spoil(notebook):
        demo(notebook).outputs = [output]

    return spoil


def tags_demo(tag):
    def spoil(notebook):
        demo(notebook).metadata.tags.append(tag)

    return spoil


def sets(cell, **meta):
    def spoil(notebook):
        cell_of(notebook, cell).metadata.nbgrader.update(meta)

    return spoil


def copies_answer(notebook):
    cell = cell_of(notebook, "ex_2_1")
    notebook.cells.insert(notebook.cells.index(cell), copy.deepcopy(cell))


def removes_twin(notebook):
    notebook.cells.remove(prose(notebook, "en"))


def swaps_counts(notebook):
    first, second = (cell for cell in notebook.cells if cell.cell_type == "code" and cell.execution_count in (1, 2))
    first.execution_count, second.execution_count = 2, 1


def last_words_become_code(notebook):
    (words,) = (cell for cell in notebook.cells if cell.cell_type == "markdown" and "nbgrader" in cell.metadata)
    words.metadata.pop("nbgrader")
    words.metadata["tags"] = ["vi"]
    notebook.cells.insert(notebook.cells.index(words) + 1, markdown(words.source, "en"))


VISIBLE = "check.call(cross_correlate, 1).equals(2, {})"
LONG = "\n".join(f"x{number} = {number}" for number in range(26))
PARITY = {
    "a number": (appends(" 4321"), ["numbers differ: only in vi [], only in en ['4321']"]),
    "a heading": (appends("\n\n#### More"), ["headings differ: only in vi [], only in en [4]"]),
    "a formula": (appends(" $q_9$"), ["formulas differ: only in vi [], only in en ['$q_9$']"]),
    "a code span": (appends(" `np.spam`"), ["code differ: only in vi [], only in en ['`np.spam`']"]),
    "a table": (appends("\n\n| a | b |\n"), ["tables differ: only in vi [], only in en [3]"]),
    "a link": (appends(" [a](https://a.example)"), ["links differ: only in vi [], only in en ['https://a.example']"]),
    "an image": (appends(" ![a](a.png)", "vi"), ["images differ: only in vi ['a.png'], only in en []"]),
    "a folded block": (
        appends("\n<details>a</details>", "vi"),
        ["folded blocks differ: only in vi ['<details>'], only in en []"],
    ),
    "a cell without twin": (removes_twin, ["a cell in 'vi' has no twin in the other language behind it"]),
}
TAGS = {
    "unknown tag": (
        tags_demo("hidden"),
        ["the tag 'hidden' is none of this course's: demo, en, nbval-ignore-output, recall, setup, timing, title, vi"],
    ),
    "output ignored": (
        tags_demo("nbval-ignore-output"),
        ["only a cell tagged setup or timing may have the tag nbval-ignore-output"],
    ),
    "prose in no language": (inserts(markdown("A sentence.")), ["prose carries the tag vi or en"]),
    "code without a tag": (inserts(code("x = 1")), ["a code cell is a setup, a demo, or an nbgrader cell; tag it"]),
    "a long cell": (
        inserts(code(LONG, "demo")),
        ["26 lines of code; at most 25: move what is not the lesson's point to course_utils"],
    ),
}
WORDS = {
    "a forbidden phrase": (
        inserts(*pair("Đây là *Lớp ẩn* đầu tiên.", "This is the first one.")),
        ["'lớp ẩn' must not stand here; write 'tầng ẩn'"],
    ),
    "first use without English": (
        inserts(*pair("Mạng bị quá khớp.", "It overfits.")),
        ["the first 'quá khớp' of the lesson lacks its English: quá khớp (overfitting)"],
    ),
    "first use with the wrong English": (
        inserts(*pair("Mạng bị *quá khớp (underfitting)*.", "It overfits.")),
        ["the first 'quá khớp' of the lesson lacks its English: quá khớp (overfitting)"],
    ),
    "thousands with a comma": (
        inserts(*pair("Có 12,289,000 số.", "There are 12,289,000 numbers.")),
        [
            "'12,289,000': thousands stand apart by a narrow no-break space (12\u202f289\u202f000), decimals after a point"
        ]
        * 2,
    ),
    "thousands run together": (
        inserts(*pair("Có 65536 số.", "There are 65536 numbers.")),
        ["'65536': thousands stand apart by a narrow no-break space (12\u202f289\u202f000), decimals after a point"]
        * 2,
    ),
    "recall without an answer": (
        inserts(*pair("**Vì sao?**", "**Why?**", "recall")),
        ["a recall cell has one or two bold questions, each with its answer in <details>"] * 2,
    ),
}
GRADING = {
    "a grade id twice": (copies_answer, ["grade id 'ex_2_1' stands twice"]),
    "a grade id of another form": (
        sets("ex_2_7", grade_id="question"),
        ["0 questions in words; a lesson has 1", "grade id 'question' is not of the form ex_2_3 or ex_2_3_test_1"],
    ),
    "points that are not 20": (sets("ex_2_7", points=3), ["the exercises give 21 points; a lesson has 20"]),
    "no question in words": (
        last_words_become_code,
        ["0 questions in words; a lesson has 1", "the exercises give 18 points; a lesson has 20"],
    ),
    "an answer without its marks": (
        replaces("ex_2_1", "### BEGIN SOLUTION", "# begin"),
        [
            "### BEGIN SOLUTION and ### END SOLUTION do not match",
            "an answer cell keeps its solution between ### BEGIN SOLUTION and ### END SOLUTION",
        ],
    ),
    "a hidden block without its end": (
        replaces("ex_2_3_test_2", "### END HIDDEN TESTS", "# end"),
        ["### BEGIN HIDDEN TESTS and ### END HIDDEN TESTS do not match"],
    ),
    "an assert in a test": (
        replaces("ex_2_3_test_2", "check.passed()", "assert output_size(6, 3) == 4\ncheck.passed()"),
        ["a test asks through check, not by assert: an answer that crashes would get no hint"],
    ),
    "one test cell for many points": (
        sets("ex_2_4_test_1", points=3),
        [
            "exercise 2.4 has 3 points and one test cell; from 3 points up there are two",
            "the exercises give 21 points; a lesson has 20",
        ],
    ),
}
NAMES = {
    "a test needs a demonstration": (
        adds_check('check.call(cross_correlate, vertical_edge).equals(0, vi="Có.", en="Yes.")'),
        ["a test uses its exercise's names, the setup's and its own; not vertical_edge"],
    ),
    "a test needs another exercise": (
        adds_check('check.call(conv2d, 1).equals(0, vi="Có.", en="Yes.")'),
        ["a test uses its exercise's names, the setup's and its own; not conv2d"],
    ),
    "an answer needs a demonstration": (
        replaces("ex_2_2", "### END SOLUTION", "vertical_edge\n    ### END SOLUTION"),
        ["an answer uses the setup's names and answers above it; not vertical_edge"],
    ),
    "an answer needs one below it": (
        replaces("ex_2_1", "### END SOLUTION", "conv2d(image, kernel)\n    ### END SOLUTION"),
        ["an answer uses the setup's names and answers above it; not conv2d"],
    ),
    "a demonstration needs an answer": (
        inserts(code("print(conv2d(1, 2))", "demo")),
        ["a demonstration needs the student's conv2d; put it under `if check.ready(…)`"],
    ),
    "a demonstration rebinds an answer": (
        inserts(code("conv2d = 3", "demo")),
        ["a demonstration rebinds conv2d"],
    ),
    "a demonstration rebinds the setup": (inserts(code("import numpy as np", "demo")), ["a demonstration rebinds np"]),
}
TESTS = {
    "no begin": (
        replaces("ex_2_1_test_2", 'check.begin("2.1", part=2)\n', ""),
        ['a test cell begins with check.begin("2.1", part=2)'],
    ),
    "begin of another exercise": (
        replaces("ex_2_2_test_1", '"2.2"', '"2.3"'),
        ['a test cell begins with check.begin("2.2")'],
    ),
    "no passed": (
        replaces("ex_2_2_test_1", "\ncheck.passed()", ""),
        ["the visible tests end with check.passed()"],
    ),
    "a hidden block without check.hidden()": (
        replaces("ex_2_1_test_1", "check.hidden()\n", ""),
        ["a hidden block begins with check.hidden()"],
    ),
    "a second hidden block without check.hidden()": (
        replaces(
            "ex_2_1_test_1",
            "### END HIDDEN TESTS",
            "### END HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS",
        ),
        ["a hidden block begins with check.hidden()"],
    ),
    "a name that a student may use": (
        adds_check("image, _kernel = 1, 2"),
        ["names of a test begin with an underscore, a student may use image"],
    ),
    "a name that a loop, a function or an import leaves": (
        adds_check("for row in [1]:\n    pass\ndef loss(x):\n    return x\nimport math"),
        ["names of a test begin with an underscore, a student may use loss, math, row"],
    ),
    "a hint in one language": (
        adds_check(VISIBLE.format('vi="Một câu."')),
        [f".equals in line {line_of('check.passed()')} lacks a hint in vi or en"],
    ),
    "an empty hint": (
        adds_check(VISIBLE.format('vi="Một câu.", en=""')),
        [f".equals in line {line_of('check.passed()')} lacks a hint in vi or en"],
    ),
    "hints with different numbers": (
        adds_check(VISIBLE.format('vi="Có 3 hàng.", en="There are 4 rows."')),
        [f"the hints of .equals in line {line_of('check.passed()')} have different numbers: ['3'] and ['4']"],
    ),
}
OUTPUTS = {
    "an error": (
        shows(new_output("error", ename="ValueError", evalue="no", traceback=[])),
        ["the stored output is an error: ValueError"],
    ),
    "a line on stderr": (
        shows(new_output("stream", name="stderr", text="a warning")),
        ["the stored output has a line on stderr: 'a warning'"],
    ),
    "a large figure": (
        shows(new_output("display_data", {"text/html": "x" * 90_000})),
        ["an output of 67500 bytes; at most 60000"],
    ),
    "what changes by itself": (
        lambda notebook: demo(notebook).metadata.update(scrolled=True),
        [f"the file holds what changes by itself (metadata, widget state); run `course tidy {LESSON}`"],
    ),
    "state of a widget": (
        shows(new_output("display_data", {"application/vnd.jupyter.widget-view+json": {"model_id": "a"}})),
        [f"the file holds what changes by itself (metadata, widget state); run `course tidy {LESSON}`"],
    ),
}
FAULTS = {
    f"{rule}: {name}": fault
    for rule, faults in {
        "parity": PARITY,
        "tags": TAGS,
        "words": WORDS,
        "grading": GRADING,
        "names": NAMES,
        "tests": TESTS,
        "outputs": OUTPUTS,
    }.items()
    for name, fault in faults.items()
}


@pytest.mark.parametrize("spoil, texts", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(found, spoil, texts):
    assert found(spoil) == sorted(texts)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_changed_word_breaks_its_stamp_and_names_the_pair(found, language):
    vi, en = (shortened(prose(sound_notebook(), which).source) for which in ("vi", "en"))
    assert found(appends(" Rồi.", language), settle=False) == [
        f"the texts changed since someone read them side by side ({vi} | {en}); read both, then `course stamp {LESSON}`"
    ]


def shortened(source):
    line = source.splitlines()[0]
    return line[:40] + ("…" if len(line) > 40 else "")


def test_counts_out_of_order(found):
    assert found(swaps_counts, settle=False) == [
        f"execution count 1 where 2 belongs; {RUN_IT}",
        f"execution count 2 where 1 belongs; {RUN_IT}",
    ]


def test_a_cell_that_was_not_run(found):
    def spoil(notebook):
        demo(notebook).execution_count = None

    place = demo(sound_notebook()).execution_count
    assert found(spoil, settle=False) == [f"execution count None where {place} belongs; {RUN_IT}"]


def test_a_large_notebook(found):
    (text,) = found(shows(new_output("stream", name="stdout", text="x" * 1_000_000)))
    assert re.fullmatch(r"the notebook has 1\d{6} bytes; at most 1000000", text)


SOUND = {
    "an English term at its first use": inserts(*pair("Mạng bị *quá khớp (overfitting)*.", "It overfits.")),
    "a term inside a longer one": inserts(
        *pair("Đó là *mạng nơ-ron tích chập (convolutional neural network)*.", "That is it.")
    ),
    "thousands set apart": inserts(
        *pair("Có 12\u202f289\u202f000 và 0.123456 số.", "12\u202f289\u202f000 and 0.123456.")
    ),
    "a number in code": inserts(*pair("`65536` và $65536$", "`65536` and $65536$")),
    "a demonstration under ready": inserts(code('if check.ready("2.6"):\n    print(conv2d(1, 2))', "demo")),
    "an answer that imports for itself": replaces(
        "ex_2_1", "### BEGIN SOLUTION", "### BEGIN SOLUTION\n    import math\n    math.ceil(1.5)"
    ),
    "a helper inside a test": adds_check(
        'def _twice(image):\n    return 2 * image\ncheck.call(cross_correlate, _twice(1)).equals(2, vi="Có.", en="Yes.")'
    ),
    "functions that a test passes": adds_check(
        "def _loss(x):\n    total = x.sum()\n    return total\n"
        'check.call(cross_correlate, _loss, lambda y: [row for row in y]).equals(2, vi="Có.", en="Yes.")\n'
        "_twice = lambda y, times=2: times * y"
    ),
    "a figure just small enough": shows(new_output("display_data", {"text/html": "x" * 80_000})),
    "a code cell just short enough": inserts(code(LONG.removesuffix("\nx25 = 25"), "demo")),
    "two questions to recall": inserts(
        *(
            markdown(f"**{word}?**\n\n<details><summary>{word}</summary>\n\n{word}.\n\n</details>", language, "recall")
            for language, word in (("vi", "Sao"), ("en", "Why"))
        )
    ),
}


@pytest.mark.parametrize("spoil", SOUND.values(), ids=SOUND)
def test_what_is_no_fault(found, spoil):
    assert found(spoil) == []


def test_a_finding_names_lesson_and_cell_as_a_person_counts():
    assert str(Finding("02_convolution", 7, "tag it")) == "02_convolution, cell 7: tag it"
    assert str(Finding("02_convolution", 0, "too large")) == "02_convolution: too large"


def test_findings_come_in_the_order_of_the_cells(tmp_path):
    notebook = copy.deepcopy(sound_notebook())
    notebook.cells.append(code("x = 1"))
    notebook.cells[4:4] = [code("y = 2"), markdown("alone", "vi")]
    cells = [finding.cell for finding in lint(read_lesson(make_repository(tmp_path, **{LESSON: notebook}), LESSON))]
    assert cells == sorted(cells) and {5, 6, len(notebook.cells)} <= set(cells)


def test_a_hint_changed_in_one_language_is_named(found):
    """One word of one hint, the stamps left as they are."""

    def spoil(notebook):
        cell = cell_of(notebook, "ex_2_3_test_1")
        changed = cell.source.replace("Is the first stop counted?", "Is the first stop there?")
        assert changed != cell.source
        cell.source = changed

    text = f"hints changed since someone read both languages; read them, then `course stamp {LESSON}`"
    assert found(spoil, settle=False) == [text]


def test_ids_and_setup_of_another_lesson_are_named(found):
    def spoil(notebook):
        cell_of(notebook, "ex_2_7").metadata.nbgrader.grade_id = "ex_3_7"
        setup = next(cell for cell in notebook.cells if "setup" in cell.metadata.get("tags", []))
        setup.source = setup.source.replace("02_convolution", "03_volumes")

    texts = found(spoil)
    assert f"grade id 'ex_3_7' belongs to another lesson than {LESSON}" in texts
    assert f'the setup begins another lesson; write lesson.begin("{LESSON}", …)' in texts


def test_a_cell_id_that_stands_twice_is_named(tmp_path):
    notebook = copy.deepcopy(sound_notebook())
    repository = make_repository(tmp_path, **{LESSON: notebook})
    lesson = read_lesson(repository, LESSON)
    lesson.notebook.cells[1].id = lesson.notebook.cells[0].id  # nbformat would mend it on reading
    twice = [finding.text for finding in lint(lesson) if "stands more than once" in finding.text]
    assert len(twice) == 2
