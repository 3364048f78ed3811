"""Prove the tests of an exercise: three proofs, all by running the exercise's own test cells.

1. Hand-made answers: each right one, in each declared form, gets full points in every way of running; each
   wrong one loses some, with its own hint; the stub is not attempted; the reference is right.
2. Mutants: each small change of the reference is refused, or never differs and stands in survivors.toml.
3. Hints: each hint in the test cells is what some kept wrong answer, or at least a mutant, reads first.
"""

import ast
import functools
import os
import sys
from dataclasses import dataclass, field

import numpy as np

from course_utils.authoring.answers import Answer, in_other_forms, read_answers
from course_utils.authoring.forks import in_fork
from course_utils.authoring.mutants import mutants
from course_utils.check import compare
from course_utils.check.callbacks import named
from course_utils.check.outcome import run
from course_utils.grading.lessons import parsed
from course_utils.grading.stubs import cleared
from course_utils.grading.ways import WAYS, execute, judge
from course_utils.language import LANGUAGES

LEAST_RIGHT, LEAST_WRONG = 4, 6


@dataclass
class Proof:
    """What was found for one exercise. `faults` is empty where the tests are proved."""

    number: str
    right: list[str] = field(default_factory=list)  # names of what passed
    wrong: dict[str, str] = field(default_factory=dict)  # {name: hint it read}
    refused: int = 0  # mutants
    equivalent: list[str] = field(default_factory=list)  # changes that are no mistakes
    read: set[str] = field(default_factory=set)  # hints (Vietnamese) that something read first
    read_by_hand: set[str] = field(default_factory=set)  # … of which by a kept wrong answer
    faults: list[str] = field(default_factory=list)


def prove(root, lesson, exercise, progress=lambda: None):
    """All three proofs of one exercise, as a Proof. `progress` is called after each answer and mutant."""
    os.environ.pop("COURSE_LANGUAGE", None)  # each answer is judged in both languages
    kept = read_answers(root, lesson, exercise)
    proof = Proof(exercise.number)
    _import_once(lesson, exercise)
    _prove_right(lesson, exercise, kept, proof, progress)
    _prove_wrong(lesson, exercise, kept, proof, progress)
    _prove_mutants(lesson, exercise, kept, proof, progress)
    _prove_hints(exercise, proof)
    return proof


def _import_once(lesson, exercise):
    """Import what each of the forks below would import by itself."""
    # After one operation of TensorFlow's a fork would hang; `lesson.begin` runs one.
    imports = [node for node in parsed(lesson.setup["vi"]).body if not isinstance(node, ast.Expr)]
    execute(ast.unparse(ast.Module(imports, [])), {"__name__": "__main__"}, "imports")
    if "tensorflow" not in sys.modules:
        judge(lesson, exercise)


def _prove_right(lesson, exercise, kept, proof, progress):
    if len(kept.right) < LEAST_RIGHT or len(kept.wrong) < LEAST_WRONG:
        proof.faults.append(
            f"{len(kept.right)} right and {len(kept.wrong)} wrong answers; at least {LEAST_RIGHT} and {LEAST_WRONG}"
        )
    reference = Answer("the reference", exercise.reference)
    forms = [form for answer in kept.right for form in in_other_forms(answer, kept)]
    for answer in [reference, *kept.right, *forms]:
        for way in WAYS:
            refusal = _first_verdict(lesson, exercise, answer.source, way)
            if refusal:
                proof.faults.append(
                    f"right answer {answer.name} loses points ({way}): {refusal['fact']} {refusal['hint']['vi']}"
                )
        proof.right.append(answer.name)
        progress()


def _prove_wrong(lesson, exercise, kept, proof, progress):
    for way in WAYS:
        stub = _verdicts(lesson, exercise, stub_of(exercise), way)
        if any(verdict["kind"] != "not attempted" for verdict in stub):
            proof.faults.append(f"the untouched stub is not 'not attempted' ({way}): {stub}")
    for answer in kept.wrong:
        for way, first in zip(WAYS, LANGUAGES):  # plain in Vietnamese, loopback in English
            judged = functools.partial(_first_verdict, lesson, exercise, answer.source, way)
            refusal = judged(first)
            if refusal is None:
                proof.faults.append(f"wrong answer {answer.name} gets full points ({way})")
                continue
            if way == "plain":
                hint = refusal["hint"]["vi"]
                proof.wrong[answer.name] = f"{refusal['fact']} {hint}"
                proof.read_by_hand.add(hint)
            for language in LANGUAGES:
                # A hint comes in both languages; only for words of the fact is the answer judged in the other one, too.
                if answer.words[language] in refusal["hint"][language]:
                    continue
                came = refusal if language == first else judged(language)
                text = came["fact"] + "\n" + came["hint"][language] if came else ""
                if answer.words[language] not in text:
                    proof.faults.append(
                        f"wrong answer {answer.name} reads ({way}, {language}): {text!r}, which lacks {answer.words[language]!r}"
                    )
        progress()


def _prove_mutants(lesson, exercise, kept, proof, progress):
    for mutant in mutants(exercise.reference):
        came = in_fork(functools.partial(_judge_mutant, lesson, exercise, kept, mutant.source))
        progress()
        if isinstance(came, str) or came["refusal"]:
            proof.refused += 1
            if not isinstance(came, str):
                proof.read.add(came["refusal"]["hint"]["vi"])
        elif "broken" in came:
            proof.faults.append(f"the comparison itself broke on {mutant.change}: {came['broken']}; see inputs.py")
        elif came["differs"]:
            proof.faults.append(f"mutant lives: {mutant.change} (differs on {came['differs']})")
        elif not mutant.writes:
            proof.equivalent.append(mutant.change)
            if mutant.change not in kept.equivalent:
                proof.faults.append(
                    f"mutant lives and never differs: {mutant.change}; mend the tests, or write it into "
                    "survivors.toml with the reason"
                )
    for change in kept.equivalent.keys() - set(proof.equivalent):
        proof.faults.append(f"survivors.toml is stale: {change}")


def _prove_hints(exercise, proof):
    proof.read |= proof.read_by_hand
    for hint in hints_of(exercise):
        if not any(read.endswith(hint) for read in proof.read):
            proof.faults.append(f"nothing ever reads this hint first: {hint}")


def hints_of(exercise):
    """The Vietnamese text of every hint in an exercise's test cells, in order."""
    found = []
    for test in exercise.tests:
        for node in ast.walk(ast.parse(test.source)):
            if isinstance(node, ast.Call):
                found += [
                    keyword.value.value
                    for keyword in node.keywords
                    if keyword.arg == "vi" and isinstance(keyword.value, ast.Constant)
                ]
    return list(dict.fromkeys(found))


def stub_of(exercise):
    """The answer as it is released."""
    return cleared(exercise.reference)


def _verdicts(lesson, exercise, source, way="plain", language="vi", to_the_end=True):
    """Verdicts as plain dicts, from a fork; a crash or a loop without end is a refusal of its own."""

    def work():
        from course_utils import language as spoken

        spoken.choose(language)
        how = {"way": way, "language": language, "to_the_end": to_the_end}
        return [_as_dict(verdict) for verdict in judge(lesson, exercise, source, **how)]

    came = in_fork(work)
    if isinstance(came, str):
        return [{"kind": came, "fact": came, "hint": {"vi": "", "en": ""}}]
    return came


def _as_dict(verdict):
    return {"kind": verdict.kind, "fact": verdict.fact, "hint": verdict.hint or {"vi": "", "en": ""}}


def _first_verdict(lesson, exercise, source, way, language="vi"):
    """What refuses an answer first, or None."""
    return _first_refusal(_verdicts(lesson, exercise, source, way, language, to_the_end=False))


def _first_refusal(verdicts):
    return next((verdict for verdict in verdicts if verdict["kind"] != "passed"), None)


def _judge_mutant(lesson, exercise, kept, source):
    refusal = _first_refusal([_as_dict(verdict) for verdict in judge(lesson, exercise, source, to_the_end=False)])
    if refusal:
        return {"refusal": refusal}
    try:
        return {"refusal": None, "differs": _first_difference(lesson, exercise, kept, source)}
    except Exception as error:  # of the comparison, not of the mutant: `run` keeps those
        return {"refusal": None, "broken": f"{type(error).__name__}: {error}"}


def _first_difference(lesson, exercise, kept, source):
    """A random call on which an answer and the reference part, as text; None where none of them do."""
    mine, reference = (_namespace(lesson, exercise, text) for text in (source, exercise.reference))
    differences = (_difference(name, mine[name], reference[name], kept) for name in exercise.called)
    return next(filter(None, differences), None)


def _namespace(lesson, exercise, source):
    """The names of a notebook that is right down to this answer."""
    namespace = {}
    execute(lesson.setup["vi"], namespace, "setup")
    for earlier in lesson.exercises[: lesson.exercises.index(exercise)]:
        for reference in earlier.answers.values():
            execute(reference, namespace, "reference")
    execute(source, namespace, "mutant")
    return namespace


def _difference(name, mine, reference, kept):
    """A random call on which two functions of that name part, as text; for plain values, whether they do."""
    if name not in kept.inputs:
        same = kept.same.get(name) or (lambda mine, reference: compare.difference(mine, reference) is None)
        return None if same(mine, reference) else f"the value of {name}"
    same = kept.same.get(name) or (
        lambda mine, reference: compare.difference(mine, reference, rtol=1e-5, atol=1e-6) is None
    )
    rng = np.random.default_rng(0)
    for _ in range(kept.calls):
        args, kwargs = kept.inputs[name](rng)
        if not _same_outcome(*(run(function, args, kwargs, quiet=True) for function in (mine, reference)), same):
            return f"{name} {named(args)} {named(kwargs)}"[:200]
    return None


def _same_outcome(mine, reference, same):
    if bool(mine.failed_callback) != bool(reference.failed_callback):  # even where the mutant swallowed that
        return False
    if reference.error is not None or mine.error is not None:
        return type(mine.error) is type(reference.error)
    before, after = reference.arguments(), mine.arguments()
    return same(mine.value, reference.value) and all(
        compare.difference(a, b) is None for a, b in zip(after[0], before[0]) if compare.as_numbers(b) is not None
    )
