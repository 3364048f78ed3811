"""What a reader reads: the two languages in step, the glossary, how numbers are written, recall questions."""

import re
import tomllib
from pathlib import Path

from course_utils.authoring import pairs
from course_utils.authoring.lint.cells import numbered, tags_of

GLOSSARY = Path(__file__).parent.parent / "glossary.toml"
_WRONG_NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|(?<![\w.\u202f])\d{5,}\b")  # 12,289,000 or 65536
_FOLDED_ANSWER = re.compile(r"<details><summary>[^<]+</summary>\n\n.+?\n\n</details>", re.DOTALL)
_BOLD_QUESTION = re.compile(r"^\*\*.+\*\*", re.MULTILINE)


def twins(lesson):
    """Each cell of one language has its twin behind it, and someone has read the two side by side."""
    found, problems = pairs.find_pairs(lesson.notebook)
    for index, text in problems:
        yield index + 1, text
    for pair in found:
        if pair.vi.cell_type == "markdown":
            yield from ((pair.index + 1, text) for text in pairs.differences(pair))
        if not pair.is_stamped:
            both = f"({_opening(pair.vi.source)} | {_opening(pair.en.source)})"
            yield (
                pair.index + 1,
                f"the texts changed since someone read them side by side {both}; read both, then "
                f"`course stamp {lesson.name}`",
            )


def _opening(text):
    """The first words of a cell, to find it by."""
    words = next((line for line in text.splitlines() if line.strip()), "")
    return words[:40] + ("…" if len(words) > 40 else "")


def glossary(lesson):
    """No phrase that the glossary rules out; the first use of a term gives its English (the title apart)."""
    entries = tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))
    cells = [(number, cell) for number, cell in numbered(lesson, "markdown") if pairs.language_of(cell) == "vi"]
    texts = {number: pairs.prose(cell.source).replace("*", "").lower() for number, cell in cells}
    for number, text in texts.items():
        for entry in entries["never"]:
            if entry["phrase"] in text:
                yield number, f"{entry['phrase']!r} must not stand here; write {entry['instead']!r}"
    body = {number: texts[number] for number, cell in cells if "title" not in tags_of(cell)}
    for term in sorted(entries["term"], key=lambda term: -len(term["vi"])):
        longer = [other["vi"] for other in entries["term"] if term["vi"] in other["vi"] and other is not term]
        number = _first_without_english(body, term, longer)
        if number is not None:
            yield number, f"the first {term['vi']!r} of the lesson lacks its English: {term['vi']} ({term['en']})"


def _first_without_english(body, term, longer):
    """The cell in which a term comes first, not counting longer terms that hold it; None where its English follows."""
    for number, text in body.items():
        for other in longer:
            text = text.replace(other, " ")
        place = re.search(rf"(?<!\w){re.escape(term['vi'])}(?!\w)", text)
        if place:
            follows = re.match(rf".{{0,40}}?\([^)]*{re.escape(term['en'])}", text[place.end() :], re.DOTALL)
            return None if follows else number
    return None


def numbers(lesson):
    """Thousands stand apart by a narrow no-break space, in both languages."""
    for number, cell in numbered(lesson, "markdown"):
        for wrong in _WRONG_NUMBER.findall(pairs.prose(cell.source)):
            yield (
                number,
                f"{wrong!r}: thousands stand apart by a narrow no-break space (12\u202f289\u202f000), decimals after "
                "a point",
            )


def recall(lesson):
    """A recall cell is one or two bold questions, each with its answer folded away."""
    for number, cell in numbered(lesson, "markdown"):
        if "recall" in tags_of(cell):
            answers, questions = _FOLDED_ANSWER.findall(cell.source), _BOLD_QUESTION.findall(cell.source)
            if not 1 <= len(answers) <= 2 or len(questions) != len(answers):
                yield number, "a recall cell has one or two bold questions, each with its answer in <details>"
