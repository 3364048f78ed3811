"""What must hold in every solution notebook, read from the file alone. `course lint` prints each finding."""

import ast
import builtins
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from course_utils.authoring import pairs
from course_utils.authoring.tidy import tidied
from course_utils.grading.lessons import GRADE_ID, bound_names, parsed
from course_utils.grading.nbgrader_plugins import without_hidden

POINTS = 20  # a lesson
CELL_LINES = 25  # a code cell, tests and docstrings apart
FIGURE_BYTES, NOTEBOOK_BYTES = 60_000, 1_000_000
TAGS = {"vi", "en", "title", "setup", "demo", "recall", "nbval-ignore-output"}
IGNORED_OUTPUT = {"setup"}  # the only cells whose output may differ: it names the device and version
QUESTIONS = ("equals", "close", "has_shape", "has_type", "is_true", "raises", "leaves_unchanged")


@dataclass(frozen=True)
class Finding:
    """One thing that is out of order; `cell` counts from 1, as a person would, 0 is the whole notebook."""

    lesson: str
    cell: int
    text: str

    def __str__(self):
        return f"{self.lesson}, cell {self.cell}: {self.text}" if self.cell else f"{self.lesson}: {self.text}"


def lint(lesson):
    """All findings of a lesson, in the order of its cells."""
    found = []
    for rule in (_tags, _twins, _glossary, _numbers, _recall, _grading, _names, _tests, _outputs, _sizes, _volatile):
        found += [Finding(lesson.name, cell, text) for cell, text in rule(lesson)]
    return sorted(found, key=lambda finding: finding.cell)


def _cells(lesson, kind=None):
    """(number, cell) of all cells, or of those of one type."""
    return [(number, cell) for number, cell in enumerate(lesson.notebook.cells, 1) if kind in (None, cell.cell_type)]


def _tags(lesson):
    for number, cell in _cells(lesson):
        tags = cell.metadata.get("tags", [])
        for tag in set(tags) - TAGS:
            yield number, f"the tag {tag!r} is none of this course's: {', '.join(sorted(TAGS))}"
        if "nbval-ignore-output" in tags and not set(tags) & IGNORED_OUTPUT:
            yield number, "only a setup cell may have the tag nbval-ignore-output"
        if cell.cell_type == "markdown" and not pairs.language_of(cell) and "nbgrader" not in cell.metadata:
            yield number, "prose carries the tag vi or en"
        if cell.cell_type == "code" and not ({"setup", "demo"} & set(tags)) and "nbgrader" not in cell.metadata:
            yield number, "a code cell is a setup, a demo, or an nbgrader cell; tag it"
        lines = cell.source.count("\n") + 1
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata and lines > CELL_LINES:
            yield (
                number,
                f"{lines} lines of code; at most {CELL_LINES}: move what is not the lesson's point to course_utils",
            )


def _twins(lesson):
    found, problems = pairs.find_pairs(lesson.notebook)
    for index, text in problems:
        yield index + 1, text
    for pair in found:
        if pair.vi.cell_type == "markdown":
            yield from ((pair.index + 1, text) for text in pairs.differences(pair))
        if not pair.is_stamped:
            yield (
                pair.index + 1,
                (
                    f"the texts changed since someone read them side by side ({_opening(pair.vi.source)} | "
                    f"{_opening(pair.en.source)}); read both, then `course stamp {lesson.name}`"
                ),
            )


def _glossary(lesson):
    glossary = tomllib.loads((Path(__file__).parent / "glossary.toml").read_text(encoding="utf-8"))
    texts = [
        (number, pairs.prose(cell.source).replace("*", ""))
        for number, cell in _cells(lesson, "markdown")
        if pairs.language_of(cell) == "vi"
    ]
    for number, text in texts:
        for entry in glossary["never"]:
            if entry["phrase"] in text.lower():
                yield number, f"{entry['phrase']!r} must not stand here; write {entry['instead']!r}"
    terms = sorted(glossary["term"], key=lambda term: -len(term["vi"]))
    body = [
        (number, text) for (number, text), cell in zip(texts, _vietnamese(lesson)) if "title" not in cell.metadata.tags
    ]
    for term in terms:
        longer = [other["vi"] for other in terms if term["vi"] in other["vi"] and other is not term]
        for number, text in body:
            text = text.lower()
            for other in longer:
                text = text.replace(other, " ")
            place = re.search(rf"(?<!\w){re.escape(term['vi'])}(?!\w)", text)
            if place:
                if not re.match(rf".{{0,40}}?\([^)]*{re.escape(term['en'])}", text[place.end() :], re.DOTALL):
                    yield (
                        number,
                        f"the first {term['vi']!r} of the lesson lacks its English: {term['vi']} ({term['en']})",
                    )
                break


def _vietnamese(lesson):
    return [cell for _, cell in _cells(lesson, "markdown") if pairs.language_of(cell) == "vi"]


def _numbers(lesson):
    for number, cell in _cells(lesson, "markdown"):
        text = pairs.prose(cell.source)
        for wrong in re.findall(r"\b\d{1,3}(?:,\d{3})+\b|(?<![\w.\u202f])\d{5,}\b", text):
            yield (
                number,
                f"{wrong!r}: thousands stand apart by a narrow no-break space (12\u202f289\u202f000), decimals after a point",
            )


def _recall(lesson):
    for number, cell in _cells(lesson, "markdown"):
        if "recall" in cell.metadata.get("tags", []):
            blocks = re.findall(r"<details><summary>[^<]+</summary>\n\n.+?\n\n</details>", cell.source, re.DOTALL)
            questions = re.findall(r"^\*\*.+\*\*", cell.source, re.MULTILINE)
            if not 1 <= len(blocks) <= 2 or len(questions) != len(blocks):
                yield number, "a recall cell has one or two bold questions, each with its answer in <details>"


def _grading(lesson):
    seen, points = set(), 0
    ids = [cell.get("id") for cell in lesson.notebook.cells]
    for number, cell in _cells(lesson):
        if ids.count(cell.get("id")) > 1:
            yield number, f"cell id {cell.get('id')!r} stands more than once"
        for region in ("SOLUTION", "HIDDEN TESTS"):
            if cell.source.count(f"### BEGIN {region}") != cell.source.count(f"### END {region}"):
                yield number, f"### BEGIN {region} and ### END {region} do not match"
        if "setup" in cell.metadata.get("tags", []) and f'lesson.begin("{lesson.name}"' not in cell.source:
            yield number, f'the setup begins another lesson; write lesson.begin("{lesson.name}", …)'
    for number, cell in _cells(lesson):
        meta = cell.metadata.get("nbgrader")
        if not meta:
            continue
        if not GRADE_ID.match(meta.get("grade_id", "")):
            yield number, f"grade id {meta.get('grade_id')!r} is not of the form ex_2_3 or ex_2_3_test_1"
        if (match := GRADE_ID.match(meta.get("grade_id", ""))) and int(match[1]) != int(lesson.name.split("_")[0]):
            yield number, f"grade id {meta.grade_id!r} belongs to another lesson than {lesson.name}"
        if meta.get("grade_id") in seen:
            yield number, f"grade id {meta.get('grade_id')!r} stands twice"
        seen.add(meta.get("grade_id"))
        points += meta.get("points", 0) if meta.get("grade") else 0
        if meta.get("solution") and "BEGIN SOLUTION" not in cell.source and cell.cell_type == "code":
            yield number, "an answer cell keeps its solution between ### BEGIN SOLUTION and ### END SOLUTION"
    if points != POINTS:
        yield 0, f"the exercises give {points} points; a lesson has {POINTS}"
    if len(lesson.words) != 1:
        yield 0, f"{len(lesson.words)} questions in words; a lesson has 1"
    for exercise in lesson.exercises:
        if exercise.points >= 3 and len(exercise.tests) < 2:
            yield (
                0,
                f"exercise {exercise.number} has {exercise.points} points and one test cell; from 3 points up there are two",
            )


def _names(lesson):
    """A test uses its exercise's names, the setup's, and its own; a demonstration and an answer likewise."""
    setup = set().union(*map(bound_names, lesson.setup.values()))
    answers = {exercise.number: exercise.names for exercise in lesson.exercises}
    above = set()
    for number, cell in _cells(lesson, "code"):
        meta, tags = cell.metadata.get("nbgrader"), cell.metadata.get("tags", [])
        if "setup" in tags:
            continue
        if meta and meta.get("solution"):
            above |= bound_names(cell.source)
            allowed, whose = setup | above, "an answer uses the setup's names and answers above it"
        elif meta:
            match = GRADE_ID.match(meta.grade_id)
            own = answers.get(f"{match[1]}.{match[2]}", set()) if match else set()
            allowed, whose = setup | own, "a test uses its exercise's names, the setup's and its own"
        else:
            if rebound := bound_names(cell.source) & (setup | set().union(*answers.values())):
                yield number, f"a demonstration rebinds {', '.join(sorted(rebound))}"
            needed = _free_names(cell.source, outside_ready=True) & set().union(*answers.values())
            if needed:
                yield (
                    number,
                    f"a demonstration needs the student's {', '.join(sorted(needed))}; put it under `if check.ready(…)`",
                )
            continue
        if strange := _free_names(cell.source) - allowed:
            yield number, f"{whose}; not {', '.join(sorted(strange))}"


def _free_names(source, outside_ready=False):
    """Names that a cell loads and does not bind itself, builtins apart."""
    tree = parsed(source)
    if outside_ready:
        tree.body = [
            node for node in tree.body if not (isinstance(node, ast.If) and "check.ready(" in ast.unparse(node.test))
        ]
    loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    bound = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)} | bound_names(source)
    bound |= {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    bound |= {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name}
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    bound |= {(alias.asname or alias.name).split(".")[0] for node in imports for alias in node.names}
    return loaded - bound - set(dir(builtins)) - {"display", "get_ipython"}


def _tests(lesson):
    """The form of a test cell: begin, visible tests, passed, then hidden ones with `check.hidden()` first."""
    for number, cell in _cells(lesson, "code"):
        meta = cell.metadata.get("nbgrader")
        if not meta or meta.get("solution"):
            continue
        match = GRADE_ID.match(meta.get("grade_id", ""))
        part = f", part={match[3]}" if match and match[3] != "1" else ""
        begin = f'check.begin("{match[1]}.{match[2]}"{part})' if match else ""
        visible = without_hidden(cell.source).splitlines()
        if not visible or visible[0] != begin:
            yield number, f"a test cell begins with {begin}"
        if visible[-1:] != ["check.passed()"]:
            yield number, "the visible tests end with check.passed()"
        hidden = re.findall(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", cell.source, re.DOTALL)
        if not all(block.startswith("check.hidden()\n") for block in hidden):
            yield number, "a hidden block begins with check.hidden()"
        if open_names := {name for name in bound_names(cell.source) if not name.startswith("_")}:
            yield number, f"names of a test begin with an underscore, a student may use {', '.join(sorted(open_names))}"
        if any(isinstance(node, ast.Assert) for node in ast.walk(parsed(cell.source))):
            yield number, "a test asks through check, not by assert: an answer that crashes would get no hint"
        if not pairs.is_hint_stamped(cell):
            yield (
                number,
                f"hints changed since someone read both languages; read them, then `course stamp {lesson.name}`",
            )
        yield from ((number, text) for text in _hint_faults(cell.source))


def _hint_faults(source):
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in QUESTIONS:
            texts = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg in ("vi", "en")}
            if len(texts) < 2 or not all(isinstance(value, ast.Constant) and value.value for value in texts.values()):
                yield f".{node.func.attr} in line {node.lineno} lacks a hint in vi or en"
                continue
            vi, en = (sorted(pairs.numbers(texts[language].value)) for language in ("vi", "en"))
            if vi != en:
                yield f"the hints of .{node.func.attr} in line {node.lineno} have different numbers: {vi} and {en}"


def _outputs(lesson):
    """Every code cell was run, in order, from a fresh start, without an error."""
    for place, (number, cell) in enumerate(_cells(lesson, "code"), 1):
        if cell.execution_count != place:
            yield (
                number,
                f"execution count {cell.execution_count} where {place} belongs; run `course run {lesson.name}`",
            )
        for output in cell.outputs:
            if output.output_type == "error":
                yield number, f"the stored output is an error: {output.ename}"
            elif output.output_type == "stream" and output.name == "stderr":
                yield number, f"the stored output has a line on stderr: {output.text[:60]!r}"


def _sizes(lesson):
    for number, cell in _cells(lesson, "code"):
        for output in cell.outputs:
            size = sum(len(str(value)) for value in output.get("data", {}).values()) * 3 // 4
            if size > FIGURE_BYTES:
                yield number, f"an output of {size} bytes; at most {FIGURE_BYTES}"
    size = lesson.path.stat().st_size
    if size > NOTEBOOK_BYTES:
        yield 0, f"the notebook has {size} bytes; at most {NOTEBOOK_BYTES}"


def _volatile(lesson):
    if tidied(lesson.notebook) != lesson.notebook:
        yield 0, f"the file holds what changes by itself (metadata, widget state); run `course tidy {lesson.name}`"


def _opening(text):
    """The first words of a cell, to find it by."""
    words = next((line for line in text.splitlines() if line.strip()), "")
    return words[:40] + ("…" if len(words) > 40 else "")
