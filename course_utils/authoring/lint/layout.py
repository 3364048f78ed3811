"""The notebook as a file: its tags, its stored outputs, its size, and what changes by itself."""

from course_utils.authoring import pairs
from course_utils.authoring.lint.cells import numbered, tags_of
from course_utils.authoring.tidy import tidied

CELL_LINES = 25  # a code cell, tests and docstrings apart
FIGURE_BYTES, NOTEBOOK_BYTES = 60_000, 1_000_000
TAGS = {"vi", "en", "title", "setup", "demo", "timing", "recall", "nbval-ignore-output"}
IGNORED_OUTPUT = {"setup", "timing"}  # whose output may differ: the device and version; seconds that a demo took


def tags(lesson):
    """Each cell says by its tags what it is, and what is not graded is short."""
    for number, cell in numbered(lesson):
        own, graded = set(tags_of(cell)), "nbgrader" in cell.metadata
        for tag in own - TAGS:
            yield number, f"the tag {tag!r} is none of this course's: {', '.join(sorted(TAGS))}"
        if "nbval-ignore-output" in own and not own & IGNORED_OUTPUT:
            yield number, "only a cell tagged setup or timing may have the tag nbval-ignore-output"
        if cell.cell_type == "markdown" and not pairs.language_of(cell) and not graded:
            yield number, "prose carries the tag vi or en"
        if cell.cell_type == "code" and not graded:
            yield from ((number, text) for text in _code_faults(cell, own))


def _code_faults(cell, own):
    if not own & {"setup", "demo"}:
        yield "a code cell is a setup, a demo, or an nbgrader cell; tag it"
    lines = cell.source.count("\n") + 1
    if lines > CELL_LINES:
        yield f"{lines} lines of code; at most {CELL_LINES}: move what is not the lesson's point to course_utils"


def outputs(lesson):
    """Every code cell was run, in order, from a fresh start, without an error."""
    for place, (number, cell) in enumerate(numbered(lesson, "code"), 1):
        if cell.execution_count != place:
            found = f"execution count {cell.execution_count} where {place} belongs"
            yield number, f"{found}; run `course run {lesson.name}`"
        for output in cell.outputs:
            if output.output_type == "error":
                yield number, f"the stored output is an error: {output.ename}"
            elif output.output_type == "stream" and output.name == "stderr":
                yield number, f"the stored output has a line on stderr: {output.text[:60]!r}"


def sizes(lesson):
    """Stored outputs are small."""
    for number, cell in numbered(lesson, "code"):
        for output in cell.outputs:
            size = sum(len(str(value)) for value in output.get("data", {}).values()) * 3 // 4  # of base64
            if size > FIGURE_BYTES:
                yield number, f"an output of {size} bytes; at most {FIGURE_BYTES}"
    size = lesson.path.stat().st_size
    if size > NOTEBOOK_BYTES:
        yield 0, f"the notebook has {size} bytes; at most {NOTEBOOK_BYTES}"


def volatile(lesson):
    """The file is what `course tidy` would write."""
    if tidied(lesson.notebook) != lesson.notebook:
        yield 0, f"the file holds what changes by itself (metadata, widget state); run `course tidy {lesson.name}`"
