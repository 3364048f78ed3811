"""The command `course`. Each function reads as its steps; a CourseError ends in one line and exit code 2."""

import functools
import sys
from pathlib import Path
from typing import Annotated

import typer

from course_utils import __version__, reports
from course_utils.errors import CourseError
from course_utils.language import UnknownLanguage

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
    help="Release, check and grade the lessons. LESSON is a lesson's name or any unique beginning of it.",
)

Lessons = Annotated[
    list[str] | None, typer.Argument(metavar="[LESSON]…", help="all lessons where none is named", show_default=False)
]
Lesson = Annotated[str, typer.Argument(metavar="LESSON", show_default=False)]


def main():
    """Entry point: errors of the person at the keyboard become one line."""
    app()


def command(function):
    """A command of `course` whose CourseError is told in one line, with exit code 2."""

    @app.command(name=function.__name__.rstrip("_").replace("_", "-"))
    @functools.wraps(function)
    def run(*args, **kwargs):
        try:
            function(*args, **kwargs)
        except (CourseError, UnknownLanguage, OSError) as error:
            print(f"course: {error}", file=sys.stderr)
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            print("course: stopped; what was not finished was not written", file=sys.stderr)
            raise typer.Exit(130) from None

    return run


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="print the version")] = False):
    if version:
        print(f"course_utils {__version__}")
        raise typer.Exit


@command
def release(
    lessons: Lessons = None,
    check: Annotated[bool, typer.Option("--check", help="write nothing; fail if notebooks/ is out of step")] = False,
):
    """Make notebooks/<language>/ from solutions/."""
    from course_utils.authoring import release as releases
    from course_utils.grading.lessons import find_root

    root = find_root()
    names = _names(root, lessons)
    if not check:
        for path in releases.release(root, names):
            print("wrote", path.relative_to(root))
        return
    found = releases.out_of_step(root, names)
    for path, reason in found:
        print(f"{path.relative_to(root)} {reason}; run `course release`")
    if found:
        raise typer.Exit(1)
    print(f"notebooks/ is what solutions/ gives ({len(names)} lessons)")


@command
def lint(lessons: Lessons = None):
    """Check the solution notebooks: languages in step, glossary, names in tests, outputs, sizes."""
    from course_utils.authoring.lint import lint as findings_of
    from course_utils.grading.lessons import find_root, read_lesson

    root = find_root()
    names = _names(root, lessons)
    findings = [finding for name in names for finding in findings_of(read_lesson(root, name))]
    for finding in findings:
        print(finding)
    if findings:
        raise typer.Exit(1)
    print(f"no findings in {len(names)} lessons")


@command
def stamp(
    lesson: Lesson,
    everything: Annotated[bool, typer.Option("--all", help="renew all pairs at once, without showing them")] = False,
):
    """Show each pair of twin cells whose texts changed, and renew its stamp when you have read both."""
    from course_utils.authoring import pairs, tidy
    from course_utils.grading.lessons import find_root, read_lesson

    found = read_lesson(find_root(), lesson)
    stale = [pair for pair in pairs.find_pairs(found.notebook)[0] if not pair.is_stamped]
    for pair in stale:
        if not everything:
            print(f"cells {pair.index + 1} and {pair.index + 2}")
            print(f"{pair.vi.source}\n{'-' * 40}\n{pair.en.source}\n")
            if not typer.confirm("Do the two say the same?", default=False):
                continue
        pairs.renew(pair)
    changed = [cell for cell in pairs.test_cells(found.notebook) if not pairs.is_hint_stamped(cell)]
    for cell in changed:
        if not everything:
            print(f"{cell.source}\n")
        if everything or typer.confirm("Do the hints say the same in both languages?", default=False):
            cell.metadata["pair"] = pairs.hint_stamp(cell)
    tidy.save(found.notebook, found.path)
    left = sum(not pair.is_stamped for pair in stale) + sum(not pairs.is_hint_stamped(cell) for cell in changed)
    stale += changed
    print(f"{len(stale) - left} pairs stamped, {left} left")


@command
def run(lesson: Lesson):
    """Run a solution from top to bottom and store its outputs."""
    from course_utils.authoring import tidy
    from course_utils.grading.lessons import find_root, read_lesson

    found = read_lesson(find_root(), lesson)
    tidy.run(found)
    print(f"ran {found.name} and stored its outputs")


@command
def tidy(lessons: Lessons = None):
    """Strip from the solutions what changes by itself."""
    from course_utils.authoring import tidy as tidying
    from course_utils.grading.lessons import find_root, read_lesson

    root = find_root()
    for found in [read_lesson(root, name) for name in _names(root, lessons)]:
        tidying.save(tidying.tidied(found.notebook), found.path)
        print("tidied", found.name)


@command
def prove(
    lesson: Lesson,
    exercise: Annotated[str | None, typer.Option(help="one exercise, such as 2.3; all where none is named")] = None,
):
    """Prove an exercise's tests: kept answers, mutants, hints."""
    from course_utils.authoring.prove import prove as prove_one
    from course_utils.grading.lessons import find_root, read_lesson

    root = find_root()
    found = read_lesson(root, lesson)
    if not found.exercises:
        raise CourseError(
            f"{found.name} has no exercise that a machine grades, so there is nothing to prove; give an answer cell a "
            "grade id such as ex_2_1 and its test cell ex_2_1_test_1"
        )
    faults = 0
    for one in [found.exercise(exercise)] if exercise else found.exercises:
        with reports.bar() as bar:
            task = bar.add_task(f"exercise {one.number}", total=None)
            proof = prove_one(root, found, one, lambda: bar.advance(task))  # noqa: B023  (used within this turn)
        reports.print_proof(proof)
        faults += len(proof.faults)
    if faults:
        raise typer.Exit(1)


@command
def grade(
    lessons: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LESSON]…", help="all that were handed in where none is named", show_default=False),
    ] = None,
    submitted: Annotated[
        Path | None,
        typer.Option(help="folder with STUDENT/LESSON/LESSON.ipynb; submitted/ of the repository where not given"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="folder for gradebook.db and autograded/; the repository where not given")
    ] = None,
    timeout: Annotated[int | None, typer.Option(help="seconds that a cell may run", min=1)] = None,
):
    """Grade what a class handed in, with nbgrader; print points and reasons."""
    from course_utils.grading.grade import prepare
    from course_utils.grading.hand_ins import handed_in
    from course_utils.grading.lessons import find_root, read_lesson

    root = find_root()
    submitted, output = submitted or root / "submitted", output or root
    names = handed_in(submitted, _names(root, lessons), all_of_them=bool(lessons))
    # All lessons first: an error of the person at the keyboard comes before anyone is graded.
    ready = [prepare(root, read_lesson(root, name), submitted, output, timeout=timeout) for name in names]
    graded = {}
    for hand_ins in ready:
        graded[hand_ins.lesson.name] = _graded(hand_ins)
        reports.print_grades(hand_ins.lesson, graded[hand_ins.lesson.name])
    reports.print_counts(graded)


def _graded(hand_ins):
    """Grades of one lesson, behind a progress bar."""
    with reports.bar() as bar:
        task = bar.add_task(hand_ins.lesson.name, total=len(hand_ins.students))
        return hand_ins.grade(lambda student: bar.update(task, advance=1, description=student))


def _names(root, prefixes):
    """Names of the lessons that the prefixes mean; all lessons for none."""
    from course_utils.grading.lessons import find_lesson, lesson_names

    named = [find_lesson(root, prefix) for prefix in prefixes or ()]
    return list(dict.fromkeys(named)) or lesson_names(root)  # a lesson named twice is one lesson
