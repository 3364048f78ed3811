"""The twin cells of a lesson: the same paragraph in Vietnamese and in English, side by side.

What both must share is read from the text: headings, formulas, numbers, code, tables, links, images, folded
blocks. That the sentences say the same is for a person: who has read a pair renews its stamp, a hash of
both texts kept in both cells, and a word changed in one of them breaks it.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass

from course_utils.language import LANGUAGES

# Not part of what a person sees twice: the words inside \text{…} of a formula.
_FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)
_FENCE = re.compile(r"```.*?```", re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|<a [^>]*href=\"([^\"]+)\"")
_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src=\"([^\"]+)\"")
_NUMBER = re.compile(r"(?<![\w.])[−-]?\d+(?:[.\u202f]\d+)*")


@dataclass(frozen=True)
class Pair:
    """Two neighbouring cells; `index` is the place of the first in the notebook."""

    index: int
    vi: object
    en: object

    @property
    def stamp(self):
        """Hash of both texts."""
        return hashlib.sha256(f"{self.vi.source}\0{self.en.source}".encode()).hexdigest()[:12]

    @property
    def is_stamped(self):
        """Whether someone has read the two side by side since either changed."""
        return self.vi.metadata.get("pair") == self.en.metadata.get("pair") == self.stamp


def language_of(cell):
    """The language of a cell's tags, or None for a cell that stands in both."""
    return next((tag for tag in cell.metadata.get("tags", []) if tag in LANGUAGES), None)


def find_pairs(notebook):
    """(pairs, problems): twins in order, and (index, text) for a cell of one language without its twin."""
    pairs, problems, index = [], [], 0
    cells = notebook.cells
    while index < len(cells):
        language = language_of(cells[index])
        if language is None:
            index += 1
            continue
        twin = cells[index + 1] if index + 1 < len(cells) else None
        if twin is None or language_of(twin) in (None, language) or twin.cell_type != cells[index].cell_type:
            problems.append((index, f"a cell in {language!r} has no twin in the other language behind it"))
            index += 1
            continue
        both = {language: cells[index], language_of(twin): twin}
        pairs.append(Pair(index, both["vi"], both["en"]))
        index += 2
    return pairs, problems


def differences(pair):
    """What the texts of a pair do not share, one line each."""
    title = "title" in pair.vi.metadata.get("tags", [])
    vi, en = _parts(pair.vi.source), _parts(pair.en.source)
    for name in vi:
        if title and name in ("links", "images", "numbers"):
            continue
        only_vi, only_en = Counter(vi[name]) - Counter(en[name]), Counter(en[name]) - Counter(vi[name])
        if only_vi or only_en:
            yield f"{name} differ: only in vi {sorted(only_vi.elements())}, only in en {sorted(only_en.elements())}"


def renew(pair):
    """Stamp a pair: someone has read the two side by side."""
    pair.vi.metadata["pair"] = pair.en.metadata["pair"] = pair.stamp


def hint_stamp(cell):
    """Hash of the hints of a test cell in both languages; None where it has none."""
    texts = re.findall(r"\b(?:vi|en)=(\"(?:[^\"\\]|\\.)*\")", cell.source)
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:12] if texts else None


def is_hint_stamped(cell):
    """Whether someone has read the hints of a test cell side by side since they changed."""
    return cell.metadata.get("pair") == hint_stamp(cell)


def test_cells(notebook):
    """The cells that hold hints."""
    return [cell for cell in notebook.cells if "_test_" in cell.metadata.get("nbgrader", {}).get("grade_id", "")]


def prose(source):
    """A Markdown text without code, formulas, and the targets of links."""
    text = _FENCE.sub(" ", source)
    text = _FORMULA.sub(" ", text)
    text = _CODE.sub(" ", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"<[^>]+>", " ", text)


def numbers(text):
    """The numbers of a text, but for 0 and 1: where one language writes "số 0" the other writes "zeros"."""
    return [found for found in _NUMBER.findall(text) if found not in ("0", "1")]


def _parts(source):
    fences, without = _FENCE.findall(source), _FENCE.sub("", source)
    lines = without.splitlines()
    return {
        "headings": [len(line) - len(line.lstrip("#")) for line in lines if re.match(r"#+ ", line)],
        "formulas": [_plain(formula) for formula in _FORMULA.findall(without)],
        "code": fences + _CODE.findall(_FORMULA.sub("", without)),
        "numbers": numbers(prose(source)),
        "tables": [line.count("|") for line in lines if line.lstrip().startswith("|")],
        "links": ["".join(found) for found in _LINK.findall(without)],
        "images": ["".join(found) for found in _IMAGE.findall(without)],
        "folded blocks": re.findall(r"<details>", without),
    }


def _plain(formula):
    return re.sub(r"\\text\{[^}]*\}", r"\\text{}", re.sub(r"\s+", "", formula))
