"""What the tests of a lesson's claims share: its text, and how a number is written in it."""

import functools

from course_utils.authoring.pairs import find_pairs
from course_utils.grading.lessons import read_lesson
from tests.conftest import ROOT


@functools.cache
def prose(lesson):
    """{"vi": all Vietnamese text, "en": all English text}, minus signs and no-break spaces made plain, narrow spaces kept."""
    pairs, _ = find_pairs(read_lesson(ROOT, lesson).notebook)
    return {
        language: "\n".join(getattr(pair, language).source for pair in pairs).replace("−", "-").replace("\u00a0", " ")
        for language in ("vi", "en")
    }


@functools.cache
def printed(lesson):
    """All that the cells of a solution print and say in words, as stored (in Vietnamese)."""
    cells = read_lesson(ROOT, lesson).notebook.cells
    outputs = [output for cell in cells if cell.cell_type == "code" for output in cell.outputs]
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs)


def spaced(number):
    """12289000 as the lessons write it, thousands apart by a narrow no-break space."""
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


def percent(share):
    """0.333 as "33 %", as the lessons write it."""
    return f"{share:.0%}".replace("%", " %")
