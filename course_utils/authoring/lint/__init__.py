"""What must hold in every solution notebook, read from the file alone. `course lint` prints each finding.

Each rule is a function of a lesson that yields (cell, text), the cell counted from 1 as a person would, 0 for
the whole notebook:

layout     tags, stored outputs, sizes, what changes by itself
prose      languages in step, glossary, numbers, recall questions
exercises  grade ids, points, the form of a test cell and of its hints
names      what a test, an answer and a demonstration may use
"""

from dataclasses import dataclass

from course_utils.authoring.lint import exercises, layout, names, prose

RULES = (
    layout.tags,
    prose.twins,
    prose.glossary,
    prose.numbers,
    prose.recall,
    exercises.marks,
    exercises.grade_ids,
    exercises.totals,
    names.names,
    exercises.tests,
    layout.outputs,
    layout.sizes,
    layout.volatile,
)


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
    found = [Finding(lesson.name, cell, text) for rule in RULES for cell, text in rule(lesson)]
    return sorted(found, key=lambda finding: finding.cell)
