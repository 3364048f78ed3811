"""What the explorers of a whole network share: an input and layers whose numbers change, shapes behind each, what fits.

    network.py ──┐                                                    network.js ────┐
    parameters.py ┴─→ NetworkExplorerBase (here) ─→ GuessingExplorer   parameters.js ─┴─→ fields.js, fields.css
"""

import operator

import traitlets

from .. import language
from .base import FOLDER, GuessingExplorer, guess_texts

INPUT_LIMITS = {"side": (1, 256), "channels": (1, 512)}
INPUT = ("side", "side", "channels")


def network_texts():
    """The texts that both explorers show, those of the guess included."""
    text = language.text
    return guess_texts() | {
        "input": text(vi="Ảnh vào", en="Input"),
        "layer": text(vi="Tầng {layer}", en="Layer {layer}"),
        "side": text(vi="cạnh", en="side"),
        "height": text(vi="cao", en="height"),
        "width": text(vi="rộng", en="width"),
        "channels": text(vi="kênh", en="channels"),
        "shut": text(vi="bị chặn", en="blocked"),
        "not_fitting": text(vi="✕ không vừa", en="✕ does not fit"),
        "blocked": text(vi="✕ Tầng {layer}: cửa sổ cần {f} ô mà khối trước nó chỉ có cạnh {side}, thiếu {missing} ô. "
                           "Phía sau bị chặn hết.",
                        en="✕ Layer {layer}: a window of side {f} does not fit in a volume of side {side}: {missing} short. "
                           "Everything behind it is blocked."),
        "reset": text(vi="Về ban đầu", en="Back to the beginning"),
    }


class NetworkExplorerBase(GuessingExplorer):
    """An explorer of a network. A subclass says in `checked_layers(values)` what its layers are; it raises ValueError.

    shapes      behind each layer; where one is blocked those in front of it
    blocked     number of the first layer whose window does not fit, 0 where all fit
    beginning   {"input_shape": …, "layers": …}, where the button leads back to
    limits      {name: (lowest, highest)} of the number inputs
    """

    _css = GuessingExplorer._css + (FOLDER / "fields.css").read_text(encoding="utf-8")

    input_shape = traitlets.List().tag(sync=True)
    layers = traitlets.List().tag(sync=True)
    shapes = traitlets.List().tag(sync=True)
    parameters = traitlets.List().tag(sync=True)
    blocked = traitlets.Int(0).tag(sync=True)
    beginning = traitlets.Dict().tag(sync=True)
    limits = traitlets.Dict().tag(sync=True)

    @traitlets.validate("input_shape", "layers")
    def _sensible(self, proposal):
        check = self.checked_layers if proposal["trait"].name == "layers" else checked_input_shape
        try:
            return check(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None


def checked_input_shape(values):
    """`values` as a list [height, width, channels] within the limits. Raises ValueError."""
    found = integers(values)
    if found is None or len(found) != len(INPUT):
        raise ValueError(f"input_shape is {values}; it must be three whole numbers: height, width, channels")
    within(f"input_shape is {tuple(found)}", ("height", "width", "channels"), found, map(INPUT_LIMITS.get, INPUT))
    return found


def integers(values):
    """A list of ints, None where one of the values is no whole number."""
    try:
        return [operator.index(value) for value in values]
    except TypeError:
        return None


def within(what, names, values, limits):
    """Raises ValueError for the first value outside its limits; `what` says where it stands."""
    for name, value, (low, high) in zip(names, values, limits):
        if not low <= value <= high:
            raise ValueError(f"{what}; {name} must be from {low} to {high}")


def sized(shape):
    """[28, 28, 6] -> "28 × 28 × 6"."""
    return " × ".join(map(counted, shape))


def counted(number):
    """12345 -> "12 345" with a narrow space, as the explorers write it."""
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)
