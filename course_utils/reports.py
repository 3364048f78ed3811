"""What the commands print: proofs, tables of grades, how many of each, a progress bar on the terminal."""

import sys
from collections import Counter

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from course_utils.grading import BY_HAND, NOT_ATTEMPTED

WIDTH = 120  # characters of a table


def bar():
    """A progress bar on stderr, gone when it is done; silent where nobody watches."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())


def print_proof(proof):
    """What was proved of one exercise, and what was not."""
    print(f"\nexercise {proof.number}")
    print(f"  right: {len(proof.right)} pass (plain and loopback): {', '.join(proof.right)}")
    for name, told in proof.wrong.items():
        print(f"  wrong: {name} reads: {' '.join(told.split())}")
    print(f"  mutants: {proof.refused} refused, {len(proof.equivalent)} never differ")
    for change in proof.equivalent:
        print(f"    no mistake: {change}")
    by_mutants = {hint for hint in proof.read - proof.read_by_hand if hint}
    if by_mutants:
        print(f"  hints that only mutants read: {len(by_mutants)}")
    for fault in proof.faults:
        print(f"  FAULT: {fault}")


def print_grades(lesson, grades):
    """A table of students and points, then the reason for every point that is lost."""
    table = Table(title=lesson.name, caption="✎ to be marked by a person   – not graded")
    numbers = [exercise.number for exercise in (*lesson.exercises, *lesson.words)]
    for heading in ("student", "status", *numbers, "points"):
        table.add_column(heading, justify="left" if heading in ("student", "status") else "right")
    for one in grades:
        cells = [_points_text(one.exercises.get(number)) for number in numbers]
        table.add_row(one.student, one.status, *cells, f"{one.points:g}" if one.exercises else "–")
    Console(width=WIDTH).print(table)
    for one in grades:
        if one.reason:
            print(f"{one.student}: {one.status}: {one.reason}")
        for number, exercise in one.exercises.items():
            if exercise.reason and exercise.reason != BY_HAND and one.status != NOT_ATTEMPTED:
                print(f"{one.student} {number}: {exercise.points:g} of {exercise.most:g}: {exercise.reason}")


def print_counts(graded):
    """How many hand-ins ended how: a line for each lesson of {name: grades}, and one for all where there are more."""
    for name, grades in graded.items():
        print(f"{name}: {_counts(grades)}")
    if len(graded) > 1:
        print(f"all {len(graded)} lessons: {_counts([one for grades in graded.values() for one in grades])}")


def _counts(grades):
    counts = Counter(one.status for one in grades)
    return f"{len(grades)} hand-ins: {', '.join(f'{counts[status]} {status}' for status in sorted(counts))}"


def _points_text(exercise):
    """Points of one exercise; – where nothing was graded, ✎ where a person still has to."""
    if exercise is None:
        return "–"
    return "✎" if exercise.reason == BY_HAND else f"{exercise.points:g}"
