"""What every explorer has: its script in one piece, a repr that never changes, a picture where no widget runs.

    window.py ── traits, texts, still picture          window.js ── import ─→ guess.js ─→ grid.js
        └─ Explorer (here) ── anywidget ── _esm = bundle("window.js") ──→ browser

On a page with no kernel the files are used as they lie, with `state()` of an explorer as JSON:

    import { plainModel } from "./grid.js";
    import explorer from "./window.js";
    explorer.render({ model: plainModel(state), el: document.getElementById("here") });
"""

import re
import sys
from pathlib import Path

import anywidget
import numpy as np
import traitlets

from .. import language

FOLDER = Path(__file__).parent
MOST_PIXELS = 40_000          # a photo goes to the browser as numbers

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|function)", re.MULTILINE)


def bundle(name):
    """The ES module `name` with the neighbours that it imports written in front of it, each once.

    anywidget loads a module from a blob, where "./grid.js" leads nowhere.
    """
    pieces = {}

    def add(file_name):
        source = (FOLDER / file_name).read_text(encoding="utf-8")
        for neighbour in _IMPORT.findall(source):
            if neighbour not in pieces:
                add(neighbour)
        pieces[file_name] = _EXPORT.sub("", _IMPORT.sub("", source))

    add(name)
    return "\n".join(pieces.values())


def number(default=None):
    """A trait that holds an int, a float or None; all reach the browser."""
    kinds = [traitlets.Int(), traitlets.Float()]
    return traitlets.Union(kinds, default_value=default, allow_none=True).tag(sync=True)


def matrix(name, values):
    """`values` as an array (H, W) of numbers. Raises ValueError."""
    array = np.asarray(values)
    if array.ndim != 2 or 0 in array.shape or array.dtype.kind not in "iufb":
        raise ValueError(f"{name} has shape {array.shape} and dtype {array.dtype}; it must be a matrix of numbers")
    return array.astype(int) if array.dtype.kind == "b" else array


def finite(name, array):
    """The array; raises ValueError where one of its numbers cannot be drawn."""
    if not np.isfinite(array).all():
        raise ValueError(f"{name} has an infinite number or a NaN; all must be finite")
    return array


def small_photo(values):
    """`values` as an array (H, W) of uint8, small enough for the browser. Raises ValueError."""
    photo = matrix("photo", values)
    if photo.dtype != np.uint8 or photo.size > MOST_PIXELS:
        raise ValueError(
            f"photo has shape {photo.shape} and dtype {photo.dtype}; it must be uint8 with at most "
            f"{MOST_PIXELS} pixels: take every third pixel, for instance")
    return photo


def rows(array):
    """A matrix in words, for text alternatives: "3 1 1; 1 0 7"."""
    return "; ".join(" ".join(f"{value:g}" for value in row) for row in np.asarray(array)).replace("-", "−")


def guess_texts():
    """The texts of guess.js, which do not depend on what is guessed."""
    text = language.text
    return {
        "show": text(vi="Xem", en="Show"),
        "number_first": text(vi="Hãy nhập một số trước đã.", en="Type a number first."),
        "right": text(vi="Bạn đoán đúng.", en="Your guess is right."),
        "off": text(vi="Bạn đoán {guess}, lệch {gap}.", en="You guessed {guess}, which is {gap} off."),
        "mark_guess": text(vi="bạn đoán {guess}", en="your guess {guess}"),
        "mark_result": text(vi="kết quả {result}", en="result {result}"),
    }


class Explorer(anywidget.AnyWidget):
    """Base of the explorers. A subclass sets `_esm` and writes `picture()`.

    texts   every text that the script shows, in the reader's language
    """

    _css = (FOLDER / "explorer.css").read_text(encoding="utf-8")

    texts = traitlets.Dict().tag(sync=True)

    # ipywidgets 7 displays through this method and would pass by the mimebundle below.
    _ipython_display_ = None

    def picture(self):
        """A plots.Picture of the explorer's first view, results included."""
        raise NotImplementedError

    def state(self):
        """What the script starts from, ready for JSON: for a page with no kernel behind it."""
        names = set(self.trait_names(sync=True)) - set(anywidget.AnyWidget.class_trait_names())
        return {name: getattr(self, name) for name in sorted(names) if not name.startswith("_")}

    def __repr__(self):
        # anywidget's holds a memory address, which no second run repeats.
        return f"{type(self).__name__}()"

    def _repr_mimebundle_(self, **kwargs):
        view, metadata = super()._repr_mimebundle_(**kwargs)
        still = self.picture()._repr_mimebundle_()
        if "google.colab" in sys.modules:
            # Colab always has widgets, and which of the two it would choose is not documented.
            del still["text/html"]
        return {**view, **still}, metadata


class GuessingExplorer(Explorer):
    """An explorer with guess.js: it asks before it shows.

    guesses           answers by place or setting; None where the reader looked without guessing
    guess             the guess at the present place, None without one
    without_guessing  the reader has switched the question off (offered after the first guess)
    """

    guesses = traitlets.Dict().tag(sync=True)
    guess = number()
    without_guessing = traitlets.Bool(False).tag(sync=True)
