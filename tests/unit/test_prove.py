"""`course prove` on small lessons: a sound one has no fault, and each kind of fault is found in one that has it."""

import contextlib
import functools
import os
import re
import signal
import time

import numpy as np
import pytest

from course_utils.authoring import answers, prove
from course_utils.authoring.answers import read_answers
from course_utils.authoring.forks import in_fork
from course_utils.check.outcome import run
from course_utils.errors import CourseError
from course_utils.grading.lessons import read_lesson

from .making import answer_cell, code, make_repository, notebook, test_cell

SETUP = """\
import numpy as np
from course_utils import check, lesson
lesson.begin("01_small", language="vi")
"""
REFERENCE = """\
def double(x):
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION
"""
TEST = """\
check.begin("1.1")
check.call(double, np.array([1, 2])).equals([2, 4],
    vi="Gấp đôi mỗi số.",
    en="Double each number.")
check.passed()
### BEGIN HIDDEN TESTS
check.hidden()
check.call(double, np.array([0.5])).close([1.0],
    vi="Mất phần lẻ.",
    en="Fractions are lost.")
check.call(double, np.array([3])).leaves_unchanged(
    vi="Ghi vào dữ liệu đưa vào.",
    en="Writes into its input.")
### END HIDDEN TESTS
"""
INPUTS = """\
WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order", "array")


def inputs(rng):
    return (rng.normal(size=3),), {}
"""
RIGHT = {
    "right_times": "def double(x):\n    return 2 * x\n",
    "right_loop": "def double(x):\n    return [n + n for n in x]\n",
    "right_power": "def double(x):\n    return x * 2**1\n",
    "right_sum": "def double(x):\n    return np.sum([x, x], axis=0)\n",
}
MANY, FRACTIONS, WRITES = (
    ("Gấp đôi mỗi số", "Double each"),
    ("phần lẻ", "Fractions are lost"),
    ("Ghi vào", "Writes into"),
)
WRONG = {
    "wrong_same": (MANY, "def double(x):\n    return x\n"),
    "wrong_triple": (MANY, "def double(x):\n    return 3 * x\n"),
    "wrong_one_number": (MANY, "def double(x):\n    return 2 * x[0]\n"),
    "wrong_crash": (MANY, "def double(x):\n    return 2 * x[7]\n"),
    "wrong_whole": (FRACTIONS, "def double(x):\n    return 2 * x.astype(int)\n"),
    "wrong_writes": (WRITES, "def double(x):\n    x += x\n    return x\n"),
}


def with_hint(words, source):
    return f"# hint vi: {words[0]}\n# hint en: {words[1]}\n{source}"


@pytest.fixture
def prove_small(tmp_path, monkeypatch):
    """A function: proves a small exercise whose parts are the ones above, but for those that are given."""
    monkeypatch.setattr(answers, "CALLS", 20)
    monkeypatch.setattr(prove, "in_fork", functools.partial(in_fork, seconds=2))

    def run(*, reference=REFERENCE, more=None, test=TEST, inputs=INPUTS, right=None, wrong=None, survivors=None):
        made = notebook(
            code(SETUP, "setup", "vi"),
            code(SETUP.replace('"vi"', '"en"'), "setup", "en"),
            answer_cell("ex_1_1", reference),
            *([answer_cell("ex_1_1_b", more)] if more else []),
            test_cell("ex_1_1_test_1", test),
        )
        root = make_repository(tmp_path, **{"01_small": made})
        folder = root / "tests" / "answers" / "01_small" / "1.1"
        folder.mkdir(parents=True)
        (folder / "inputs.py").write_text(inputs, encoding="utf-8")
        for name, source in (RIGHT if right is None else right).items():
            (folder / f"{name}.py").write_text(source, encoding="utf-8")
        for name, (words, source) in (WRONG if wrong is None else wrong).items():
            (folder / f"{name}.py").write_text(with_hint(words, source), encoding="utf-8")
        if survivors:
            (folder / "survivors.toml").write_text(survivors, encoding="utf-8")
        lesson = read_lesson(root, "01")
        return prove.prove(root, lesson, lesson.exercise("1.1"))

    return run


FEW = {"right": {}, "wrong": {}}
TOO_FEW = "0 right and 0 wrong answers; at least 4 and 6"


def faults_of(proof):
    """The faults, but for the number of answers, which the small lessons below do without."""
    return [fault for fault in proof.faults if not re.match(r"\d+ right and \d+ wrong answers", fault)]


def test_a_sound_exercise_has_no_fault(prove_small):
    proof = prove_small()
    assert proof.faults == []
    assert len(proof.right) == 1 + len(RIGHT) + len(RIGHT) * 6  # the reference, the answers, and each in six forms
    assert proof.wrong["wrong_same"].endswith("cần 2. Gấp đôi mỗi số.")
    assert proof.wrong["wrong_whole"] == "Phép thử ẩn: hàm của bạn trả về [0]. Mất phần lẻ."
    assert proof.read_by_hand == {"Gấp đôi mỗi số.", "Mất phần lẻ.", "Ghi vào dữ liệu đưa vào."}
    assert proof.refused > 0 and proof.equivalent == []


def test_a_right_answer_that_loses_points(prove_small):
    proof = prove_small(wrong={}, right={"right_not": "def double(x):\n    return 3 * x\n"})
    fact = "double([1, 2]): sai 2/2 số; số sai đầu tiên ở [0]: 3, cần 2. Gấp đôi mỗi số."
    assert f"right answer right_not loses points (plain): {fact}" in proof.faults
    assert f"right answer right_not loses points (loopback): {fact}" in proof.faults
    assert f"right answer right_not as list loses points (plain): {fact}" in proof.faults


def test_a_right_answer_that_is_lost_in_another_form(prove_small):
    test = TEST.replace(".equals([2, 4],", '.has_type("int64",')
    proof = prove_small(test=test, wrong={}, right={"right_times": "def double(x):\n    return 2 * x\n"})
    lost = [fault for fault in proof.faults if fault.startswith("right answer")]
    assert {fault.split(" loses")[0] for fault in lost} == {"right answer right_times as float64"}


def test_a_reference_that_is_wrong(prove_small):
    proof = prove_small(reference=REFERENCE.replace("x + x", "x + 1"), **FEW)
    assert any(fault.startswith("right answer the reference loses points (plain)") for fault in proof.faults)


def test_a_wrong_answer_that_gets_full_points(prove_small):
    proof = prove_small(right={}, wrong={"wrong_not": (MANY, "def double(x):\n    return 2 * x\n")})
    assert faults_of(proof).count("wrong answer wrong_not gets full points (plain)") == 1
    assert faults_of(proof).count("wrong answer wrong_not gets full points (loopback)") == 1


@pytest.mark.parametrize(
    "words, spoken, read, lacked",
    [
        (("Sai chỗ khác", "Double each"), "vi", "Gấp đôi mỗi số.", "Sai chỗ khác"),
        (("Gấp đôi", "Wrong elsewhere"), "en", "Double each number.", "Wrong elsewhere"),
    ],
    ids=["Vietnamese", "English"],
)
def test_a_wrong_answer_that_reads_another_hint(prove_small, words, spoken, read, lacked):
    proof = prove_small(right={}, wrong={"wrong_same": (words, "def double(x):\n    return x\n")})
    (plain, loopback) = [fault for fault in faults_of(proof) if fault.startswith("wrong answer")]
    assert re.fullmatch(
        rf"wrong answer wrong_same reads \(plain, {spoken}\): '.*\\n{read}', which lacks '{lacked}'", plain
    )
    assert f"(loopback, {spoken})" in loopback


def test_a_mutant_that_lives(prove_small):
    test = TEST.replace(".equals([2, 4],", ".has_shape((2,),").replace(".close([1.0],", ".has_shape((1,),")
    proof = prove_small(test=test, **FEW)
    lives = [fault for fault in proof.faults if fault.startswith("mutant lives")]
    assert [fault.split(" (differs")[0] for fault in lives] == [
        "mutant lives: return x + x → return x - x",
        "mutant lives: return x + x → return x",
    ]
    assert all(fault.endswith("{})") for fault in lives)  # the call on which it differs


EQUIVALENT = """\
def double(x):
    ### BEGIN SOLUTION
    result = np.zeros(len(x))
    result[:] = x + x
    return result
    ### END SOLUTION
"""
CHANGE = "result = np.zeros(len(x)) → result = np.ones(len(x))"
SURVIVORS = f'[[mutant]]\nchange = "{CHANGE}"\nreason = "every cell is written afterwards"\n'


def test_a_mutant_that_never_differs_must_be_written_down(prove_small):
    proof = prove_small(reference=EQUIVALENT, **FEW)
    assert (
        f"mutant lives and never differs: {CHANGE}; mend the tests, or write it into survivors.toml with the reason"
        in proof.faults
    )


def test_a_mutant_that_never_differs_and_is_written_down(prove_small):
    proof = prove_small(reference=EQUIVALENT, survivors=SURVIVORS, **FEW)
    assert CHANGE in proof.equivalent
    assert not any(CHANGE in fault for fault in proof.faults)


def test_a_survivor_that_is_none_any_more(prove_small):
    proof = prove_small(survivors=SURVIVORS, **FEW)
    assert f"survivors.toml is stale: {CHANGE}" in proof.faults


def test_a_survivor_that_differs_is_not_excused_by_being_written_down(prove_small):
    survivors = '[[mutant]]\nchange = "return x + x → return x - x"\nreason = "not looked at"\n'
    proof = prove_small(test=TEST.replace(".equals([2, 4],", ".has_shape((2,),"), survivors=survivors, **FEW)
    assert any(fault.startswith("survivors.toml is stale: return x + x → return x - x") for fault in proof.faults)


def test_a_hint_that_nothing_reads_first(prove_small):
    test = TEST.replace(
        "check.passed()",
        'check.call(double, np.array([1, 2])).equals([2, 4],\n    vi="Không ai đọc.", en="Nobody reads this.")\n'
        "check.passed()",
    )
    proof = prove_small(test=test, right={}, wrong={"wrong_whole": WRONG["wrong_whole"]})
    assert faults_of(proof) == ["nothing ever reads this hint first: Không ai đọc."]


def test_a_stub_that_is_not_not_attempted(prove_small):
    test = TEST.replace('check.begin("1.1")', 'check.begin("1.1")\nassert len(double(np.ones(2))) == 2')
    faults = [fault for fault in prove_small(test=test, **FEW).faults if "stub" in fault]
    assert len(faults) == 2
    assert faults[0].startswith(
        "the untouched stub is not 'not attempted' (plain): [{'kind': 'error', 'fact': 'NotImpl"
    )
    assert faults[1].startswith("the untouched stub is not 'not attempted' (loopback): ")


def test_too_few_answers(prove_small):
    assert TOO_FEW in prove_small(**FEW).faults


def test_a_mutant_that_never_ends_is_killed_and_refused(prove_small):
    reference = REFERENCE.replace("    return x + x", "    while True:\n        return x + x")
    began = time.monotonic()
    proof = prove_small(reference=reference, **FEW)
    assert time.monotonic() - began < 60  # `while True: pass` is among its mutants
    assert not any("→ pass" in fault for fault in proof.faults)


def test_an_answer_that_eats_memory_is_refused(prove_small):
    eats = "def double(x):\n    kept = []\n    while True:\n        kept.append(np.empty(2**27))\n"
    proof = prove_small(right={}, wrong={"wrong_eats": (MANY, eats)})
    assert not any(fault.startswith("wrong answer") for fault in proof.faults)
    assert "MemoryError" in proof.wrong["wrong_eats"]


TWO = """\
def half(x):
    ### BEGIN SOLUTION
    return x / 2
    ### END SOLUTION


def doubles(x, times=1):
    ### BEGIN SOLUTION
    for _ in range(times):
        x = x + x
    return x
    ### END SOLUTION
"""
TWO_TEST = """\
check.begin("1.1")
check.call(doubles, np.array([1, 2]), times=2).equals([4, 8], vi="Gấp đôi.", en="Double.")
check.call(doubles, np.array([1, 2])).equals([2, 4], vi="Một lần.", en="Once.")
check.call(half, np.array([1, 2])).close([0.5, 1], vi="Lấy một nửa.", en="Halve.")
check.call(half, np.array([1.0])).leaves_unchanged(vi="half ghi vào.", en="half writes.")
check.call(doubles, np.array([1.0])).leaves_unchanged(vi="doubles ghi vào.", en="doubles writes.")
check.passed()
"""
TWO_INPUTS = """\
WRAPS = {"doubles": ("list", "float64"), "half": ("tuple",)}


def inputs_half(rng):
    return (rng.normal(size=3),), {}


def inputs_doubles(rng):
    return (rng.normal(size=3),), {"times": int(rng.integers(0, 3))}
"""
TWO_RIGHT = {"right_power": "def doubles(x, times=1):\n    return x * 2**times\ndef half(x):\n    return x * 0.5\n"}
HALVES, DOUBLES = ("Lấy một nửa", "Halve"), ("Gấp đôi", "Double")
TWO_WRONG = {
    "wrong_half": (HALVES, "def half(x):\n    return x // 2\ndef doubles(x, times=1):\n    return x * 2**times\n"),
    "wrong_double": (DOUBLES, "def half(x):\n    return x / 2\ndef doubles(x, times=1):\n    return x * times\n"),
    "wrong_once": (
        ("Một", "Once"),
        "def half(x):\n    return x / 2\ndef doubles(x, times):\n    return x * 2**times\n",
    ),
}
TWO_PARTS = {"reference": TWO, "test": TWO_TEST, "inputs": TWO_INPUTS, "right": TWO_RIGHT, "wrong": TWO_WRONG}


def test_an_exercise_of_two_functions_is_proved_by_both(prove_small):
    """Each is wrapped in its own forms, stubbed, changed and compared."""
    proof = prove_small(**TWO_PARTS)
    assert faults_of(proof) == []
    assert proof.right == [
        "the reference",
        "right_power",
        "right_power, half as tuple",
        "right_power, doubles as list",
        "right_power, doubles as float64",
    ]
    assert proof.wrong["wrong_half"].startswith("half([1, 2]): ")
    assert proof.read_by_hand == {"Gấp đôi.", "Một lần.", "Lấy một nửa."}


@pytest.mark.parametrize(
    "name, change", [("half", "return x / 2 → return x * 2"), ("doubles", "x = x + x → x = x - x")]
)
def test_a_mutant_of_either_function_lives_where_only_the_other_is_tested(prove_small, name, change):
    lines = [line for line in TWO_TEST.splitlines() if f"check.call({name}," not in line]
    shape = f'check.call({name}, np.array([1, 2])).has_shape((2,), vi="Hai số.", en="Two numbers.")'
    proof = prove_small(**TWO_PARTS | {"test": "\n".join([*lines[:-1], shape, lines[-1]])} | FEW)
    lives = [fault for fault in proof.faults if fault.startswith("mutant lives: ")]
    assert any(fault.startswith(f"mutant lives: {change} (differs on {name} ") for fault in lives)
    assert all(f"(differs on {name} " in fault for fault in lives)


def test_a_function_whose_random_calls_are_forgotten(prove_small):
    with pytest.raises(CourseError) as raised:
        prove_small(**TWO_PARTS | {"inputs": TWO_INPUTS.replace("inputs_half", "inputs_other")})
    assert str(raised.value) == (
        "inputs.py of exercise 1.1 has no inputs_half(rng); its tests call half, doubles, each needs its own"
    )


def test_forms_of_a_function_that_is_not_called(prove_small):
    with pytest.raises(CourseError) as raised:
        prove_small(**TWO_PARTS | {"inputs": TWO_INPUTS.replace('"half": (', '"third": (')})
    assert str(raised.value) == "WRAPS in inputs.py of exercise 1.1 names third; its tests call half, doubles"


HELPER = """\
def _twice(x):
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION


def double(x):
    ### BEGIN SOLUTION
    return _twice(x)
    ### END SOLUTION
"""
SHAPES_ONLY = TEST.replace(".equals([2, 4],", ".has_shape((2,),").replace(".close([1.0],", ".has_shape((1,),")


def test_the_called_function_need_not_be_the_first_one(prove_small):
    assert prove_small(reference=HELPER).faults == []


def test_a_mutant_of_a_helper_is_seen_through_the_function_that_is_called(prove_small):
    proof = prove_small(reference=HELPER, test=SHAPES_ONLY, **FEW)
    assert any(
        fault.startswith("mutant lives: return x + x → return x - x (differs on double ") for fault in proof.faults
    )


def test_an_answer_in_two_cells_is_one_answer(prove_small):
    """The reference and the stub are both cells together; a kept answer holds what both of them bind."""
    first, second = TWO.split("\n\n\n")
    assert faults_of(prove_small(**TWO_PARTS | {"reference": first, "more": second})) == []


SLOPE = """\
def slope(f, x, h=0.5):
    ### BEGIN SOLUTION
    return (f(x + h) - f(x - h)) / (2 * h)
    ### END SOLUTION
"""
SLOPE_TEST = """\
def _cube(x):
    return x**3
check.begin("1.1")
check.call(slope, lambda x: 3 * x + 1, 1.0).close(3, vi="Đường thẳng.", en="A line.")
check.call(slope, _cube, 1.0).close(3.25, vi="Bậc ba.", en="A cube.")
check.call(slope, _cube, 1.0, h=0.1).close(3.01, vi="Bước nhỏ.", en="A small step.")
check.passed()
"""
SLOPE_INPUTS = """\
def inputs(rng):
    a, b = rng.normal(size=2)
    return (lambda x: a * x**2 + b, rng.normal()), {"h": rng.uniform(0.1, 1)}
"""
SLOPE_RIGHT = {"right_halves": "def slope(f, x, h=0.5):\n    return 0.5 * (f(x + h) - f(x - h)) / h\n"}
SLOPE_WRONG = {
    "wrong_calls": (("gọi f(1.5, 0.5), và f dừng", "called f(1.5, 0.5), and f stopped"), "f(x + h, h)"),
    "wrong_swallows": (
        ("gọi f(1.5, 0.5), và f dừng", "called f(1.5, 0.5), and f stopped"),
        "f(x + h, h)\n    except TypeError:\n        pass\n    try:\n        return (f(x + h) - f(x - h)) / (2 * h)",
    ),
    "wrong_one_side": (("Bậc ba", "A cube"), "(f(x + h) - f(x)) / h"),
    "wrong_step": (("slope(_cube, 1.0, h=0.1): ", "slope(_cube, 1.0, h=0.1): "), "f(x + 0.5) - f(x - 0.5)"),
}


def slope_with(body):
    return f"def slope(f, x, h=0.5):\n    try:\n        return {body}\n    finally:\n        pass\n"


def test_an_exercise_whose_tests_pass_functions_is_proved(prove_small):
    """Its random calls have functions in them, too; answers and mutants agree in every way of running."""
    wrong = {name: (words, slope_with(body)) for name, (words, body) in SLOPE_WRONG.items()}
    proof = prove_small(reference=SLOPE, test=SLOPE_TEST, inputs=SLOPE_INPUTS, right=SLOPE_RIGHT, wrong=wrong)
    assert faults_of(proof) == []
    assert proof.wrong["wrong_one_side"].startswith("slope(_cube, 1.0): ")
    assert proof.read_by_hand == {"Đường thẳng.", "Bậc ba.", "Bước nhỏ."}


def test_mutants_are_compared_on_random_functions(prove_small):
    test = SLOPE_TEST.replace(".close(3,", ".has_shape((),").replace(".close(3.25,", ".has_shape((),")
    proof = prove_small(
        reference=SLOPE, test=test.replace("h=0.1).close(3.01,", "h=0.1).has_shape((),"), inputs=SLOPE_INPUTS, **FEW
    )
    lives = [fault for fault in proof.faults if fault.startswith("mutant lives: ")]
    assert any(
        "(f(x + h) - f(x - h)) / (2 * h) → return (f(x + h) + f(x - h)) / (2 * h) (differs" in it for it in lives
    )
    assert all("(differs on slope ('f', " in fault for fault in lives)


def test_a_mutant_that_swallows_a_failed_function_differs():
    given = (lambda x: x, 1), {}
    mine, reference = (run(function, *given) for function in (lambda f, x: (suppressed(f), f(x))[1], lambda f, x: f(x)))
    same = lambda mine, reference: mine == reference  # noqa: E731
    assert mine.value == reference.value == 1
    assert not prove._same_outcome(mine, reference, same) and prove._same_outcome(reference, reference, same)


def suppressed(function):
    with contextlib.suppress(TypeError):
        function()


def ends_itself():
    os._exit(3)


def loops():
    while True:
        pass


def sleeps():
    time.sleep(20)


def ignores_signals():
    """Sleeps on through every signal but SIGKILL."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGXCPU, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)
    time.sleep(20)


def allocates():
    return len(np.empty(2**30))  # 8 GiB, of which nothing is touched


FORKS = {
    "gives a result": (lambda: {"a": [1, None, "ô"]}, {"a": [1, None, "ô"]}),
    "gives much": (lambda: "x" * 1_000_000, "x" * 1_000_000),
    "prints": (lambda: os.write(1, b"out") + os.write(2, b"err"), 6),
    "raises": (lambda: 1 / 0, "crash"),
    "raises SystemExit": (lambda: exit(0), "crash"),
    "ends itself": (ends_itself, "crash"),
    "allocates too much": (allocates, "crash"),
    "gives what is no JSON": (lambda: {"a": 1, "b": object()}, "crash"),
}


@pytest.mark.parametrize("function, came", FORKS.values(), ids=FORKS)
def test_a_fork(function, came, capfd):
    assert in_fork(function) == came
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("function", [loops, sleeps, ignores_signals])
def test_a_fork_that_does_not_end(function):
    began = time.monotonic()
    assert in_fork(function, seconds=1) in ("timeout", "crash")  # by our clock or by its own CPU limit
    assert time.monotonic() - began < 15


def test_a_fork_changes_nothing_here():
    kept = [1]
    assert in_fork(lambda: kept.append(2) or kept) == [1, 2]
    assert kept == [1]


@pytest.fixture
def exercise_of(tmp_path):
    """A function: (root, lesson, exercise) of a small lesson, and the folder of its answers with these files."""

    def make(**files):
        made = notebook(code(SETUP, "setup", "vi"), answer_cell("ex_1_1", REFERENCE), test_cell("ex_1_1_test_1", TEST))
        root = make_repository(tmp_path, **{"01_small": made})
        folder = root / "tests" / "answers" / "01_small" / "1.1"
        for name, text in files.items():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
        lesson = read_lesson(root, "01")
        return root, lesson, lesson.exercise("1.1")

    return make


def test_an_exercise_without_kept_answers(exercise_of):
    with pytest.raises(CourseError) as raised:
        read_answers(*exercise_of())
    assert str(raised.value) == (
        "exercise 1.1 has no kept answers; make tests/answers/01_small/1.1/ with right_*.py, wrong_*.py and inputs.py"
    )


def test_a_wrong_answer_that_does_not_say_its_hint(exercise_of, tmp_path):
    with pytest.raises(CourseError) as raised:
        read_answers(*exercise_of(wrong_a="# hint vi: a\ndef double(x):\n    return x\n"))
    assert str(raised.value) == (
        f"{tmp_path}/tests/answers/01_small/1.1/wrong_a.py does not say what its hint must contain; add the lines "
        "'# hint vi: …' and '# hint en: …'"
    )


def test_a_form_that_is_none(prove_small):
    with pytest.raises(CourseError) as raised:
        prove_small(inputs='WRAPS = ("frame",)', wrong={})
    assert str(raised.value) == (
        "'frame' is no form of a result; inputs.py may name list, tuple, float64, array, read-only, NumPy scalar, "
        "Fortran order"
    )
