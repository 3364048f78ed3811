"""The hand-made answers of an exercise, kept in `tests/answers/<lesson>/<exercise>/`.

right_*.py      right answers in different styles
wrong_*.py      wrong ones, each a mistake that students make, with the words its hint must contain:
                    # hint vi: đệm nằm ở cả hai phía
                    # hint en: padding sits on both sides
inputs.py       `inputs(rng)` gives the arguments of one random call, (args, kwargs); a function among them is
                handed over as in a test, and must give the same for the same arguments, each time it is called;
                WRAPS names the forms in which a right result may come as well;
                `same(mine, reference)`, where plain closeness is not the comparison.
                CALLS, where fewer random calls than 300 must do (each builds a model).
                Where the tests call several functions: `inputs_NAME(rng)` for each, `same_NAME` where one
                needs its own, and WRAPS may be {name: forms} (a function that another of them calls keeps
                its own type: leave it out)
survivors.toml  mutants that are no mistakes: [[mutant]] change = "…", reason = "…"
"""

import ast
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from course_utils.authoring.forks import in_fork
from course_utils.errors import CourseError
from course_utils.grading.lessons import parsed

CALLS = 300

# What is appended to an answer so that its result comes in another form.
_WRAPPERS = {
    "list": "np.asarray(result).tolist()",
    "tuple": "_tuples(np.asarray(result).tolist())",
    "float64": "np.asarray(result, dtype=np.float64)",
    "array": "np.asarray(result)",
    "read-only": "_read_only(np.asarray(result))",
    "NumPy scalar": "np.asarray(result)[()]",
    "Fortran order": "np.asfortranarray(result)",
}

_WRAPPER_SOURCE = """

def _tuples(value):
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _read_only(array):
    array = array.copy()
    array.setflags(write=False)
    return array


_wrapped = {name}


def {name}(*args, **kwargs):
    import numpy as np
    result = _wrapped(*args, **kwargs)
    return {expression}
"""


@dataclass(frozen=True)
class Answer:
    """One kept answer. `words` ({"vi": …, "en": …}) is what a wrong one must be told; None for a right one."""

    name: str
    source: str
    words: dict | None = None


@dataclass(frozen=True)
class Kept:
    """All that is kept for one exercise. `inputs`, `same` and `wraps` are of the functions that its tests call."""

    folder: Path
    right: tuple[Answer, ...]
    wrong: tuple[Answer, ...]
    wraps: dict[str, tuple[str, ...]]  # {function: forms of its result}
    inputs: dict[str, object]  # {function: a function of a numpy Generator}; a plain value has none
    same: dict[str, object]  # {function: a function of two results}, where closeness is not the comparison
    calls: int  # random calls on which a surviving mutant is compared with the reference
    equivalent: dict[str, str]  # {change of a mutant: why it is no mistake}


def read_answers(root, lesson, exercise):
    """The kept answers of an exercise. Raises CourseError where the folder is missing or a hint's words are."""
    folder = root / "tests" / "answers" / lesson.name / exercise.number
    if not folder.is_dir():
        raise CourseError(
            f"exercise {exercise.number} has no kept answers; make {folder.relative_to(root)}/ with "
            "right_*.py, wrong_*.py and inputs.py"
        )
    module = _module(folder / "inputs.py")
    return Kept(
        folder,
        tuple(Answer(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("right_*.py"))),
        tuple(_wrong(path) for path in sorted(folder.glob("wrong_*.py"))),
        _wraps(module, exercise),
        _inputs(module, exercise),
        {name: same for name in exercise.called if (same := module.get(f"same_{name}", module.get("same")))},
        module.get("CALLS", CALLS),
        _equivalent(folder / "survivors.toml"),
    )


def _wraps(module, exercise):
    wraps = module.get("WRAPS", ())
    if not isinstance(wraps, dict):
        return dict.fromkeys(exercise.called, tuple(wraps))
    if strange := wraps.keys() - set(exercise.called):
        raise CourseError(
            f"WRAPS in inputs.py of exercise {exercise.number} names {', '.join(sorted(strange))}; its tests call "
            f"{', '.join(exercise.called)}"
        )
    return {name: tuple(wraps[name]) for name in exercise.called if name in wraps}


def _inputs(module, exercise):
    """{function: its generator of random calls}; one function's may be called `inputs`."""
    functions = [name for name in exercise.called if name in _functions(exercise.reference)]
    plain = module.get("inputs") if len(exercise.called) == 1 else None
    found = {name: made for name in exercise.called if (made := module.get(f"inputs_{name}", plain))}
    lacking = [name for name in functions if name not in found]
    if lacking and any(name.startswith("inputs") for name in module):
        raise CourseError(
            f"inputs.py of exercise {exercise.number} has no inputs_{lacking[0]}(rng); its tests call "
            f"{', '.join(functions)}, each needs its own"
        )
    return found


def _functions(source):
    """Names of the functions that an answer defines."""
    return {node.name for node in parsed(source).body if isinstance(node, ast.FunctionDef)}


def in_other_forms(answer, kept):
    """The same answer once for each form that `kept.wraps` declares, one function's result in it at a time."""
    for name, forms in kept.wraps.items():
        whose = f", {name}" if len(kept.wraps) > 1 else ""
        for form in forms:
            if form not in _WRAPPERS:
                raise CourseError(f"{form!r} is no form of a result; inputs.py may name {', '.join(_WRAPPERS)}")
            wrapper = _WRAPPER_SOURCE.format(name=name, expression=_WRAPPERS[form])
            yield Answer(f"{answer.name}{whose} as {form}", answer.source + wrapper)


def _wrong(path):
    source = path.read_text(encoding="utf-8")
    words = {
        language: found[1].strip()
        for language in ("vi", "en")
        if (found := re.search(rf"^# hint {language}: (.+)$", source, re.MULTILINE))
    }
    if len(words) < 2:
        raise CourseError(
            f"{path} does not say what its hint must contain; add the lines '# hint vi: …' and '# hint en: …'"
        )
    return Answer(path.stem, source, words)


def _module(path):
    namespace = {}
    if path.is_file():
        try:
            exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), namespace)
        except Exception as error:
            raise CourseError(f"{path} does not run: {type(error).__name__}: {error}") from error
        for name in [name for name in namespace if re.match(r"inputs(_|$)", name)]:
            if said := _fault_of(namespace[name]):
                raise CourseError(f"{path} does not run: {said}")
    return namespace


def _fault_of(inputs):
    """What one random call stops with, or None; in a fork, since a Keras model made here would let later forks hang."""

    def work():
        try:
            inputs(np.random.default_rng(0))
        except Exception as error:
            return f"{type(error).__name__}: {error}"

    return in_fork(work)


def _equivalent(path):
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["mutant"]
        return {entry["change"]: entry["reason"] for entry in entries}
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise CourseError(f'{path} is not as it should be ({error}): [[mutant]] change = "…", reason = "…"') from error
