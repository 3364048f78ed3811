"""The learning-curves explorer: loss and accuracy over the epochs, and where the reader would have stopped."""

import numpy as np
import traitlets

from .. import language, plots
from .base import FOLDER, GuessingExplorer, bundle, guess_texts, number

KEYS = ("loss", "val_loss", "accuracy", "val_accuracy")
METRICS = ("loss", "accuracy")
MOST_RUNS, EPOCHS = 4, (2, 500)
TRAINING, VALIDATION = "#0072B2", "#D55E00"                  # Okabe-Ito blue and vermilion, as in curves.css


def _texts():
    text = language.text
    return guess_texts() | {
        "title": text(vi="Đường cong học theo epoch", en="Learning curves"),
        "run": text(vi="Lần huấn luyện", en="Run"),
        "overlaid": text(vi="Vẽ chồng mọi lần huấn luyện", en="Overlay all runs"),
        "metric": text(vi="Đồ thị của", en="Plot of"),
        "loss": text(vi="mất mát (loss)", en="loss"),
        "accuracy": text(vi="độ chính xác (accuracy)", en="accuracy"),
        "training": text(vi="tập huấn luyện", en="training set"),
        "validation": text(vi="tập kiểm định", en="validation set"),
        "hidden": text(vi="(hiện ra sau khi bạn đoán)", en="(appears after your guess)"),
        "epochs": text(vi="epoch (một lần đi hết tập huấn luyện)", en="epoch (one pass over the training set)"),
        "cursor": text(vi="Đồ thị của {metric} theo epoch. Các phím mũi tên dời con trỏ.",
                       en="Plot of {metric} over the epochs. The arrow keys move the cursor."),
        "here": text(vi="{run}, epoch {epoch}: {metric} {training} trên tập huấn luyện, {validation} trên tập kiểm định",
                     en="{run}, epoch {epoch}: {metric} {training} on the training set, {validation} on the validation set"),
        "at": text(vi="Ở epoch {epoch}", en="At epoch {epoch}"),
        "row_training": text(vi="huấn luyện", en="training"),
        "row_validation": text(vi="kiểm định", en="validation"),
        "row_gap": text(vi="chênh lệch", en="gap"),
        "gap": text(vi="chênh lệch {gap}", en="gap {gap}"),
        "smallest": text(vi="loss kiểm định nhỏ nhất", en="smallest validation loss"),
        "best": text(vi="loss nhỏ nhất: epoch {epoch}", en="smallest loss: epoch {epoch}"),
        "stop": text(vi="bạn dừng: epoch {epoch}", en="your stop: epoch {epoch}"),
        "stop_missed": text(vi="bạn dừng: epoch {epoch} (+{missed})", en="your stop: epoch {epoch} (+{missed})"),
        "question": text(vi="“{run}”: chỉ nhìn đường của tập huấn luyện, bạn sẽ dừng ở epoch nào?",
                         en="“{run}”: from the training curve alone, at which epoch would you stop?"),
        "without_guessing": text(vi="Từ giờ hiện luôn đường kiểm định, không hỏi nữa",
                                 en="From now on show the validation curve without asking"),
        "result": text(vi="Loss trên tập kiểm định nhỏ nhất ở epoch {result}: {low}.",
                       en="The validation loss is smallest at epoch {result}: {low}."),
        "missed": text(vi="Dừng ở epoch {guess} thì loss ấy là {value}, tức là cao thêm {missed}.",
                       en="Stopping at epoch {guess} gives {value}, which is {missed} above the smallest."),
        "help": text(
            vi="Kéo trên đồ thị để dời con trỏ. Hoặc chọn đồ thị rồi dùng phím mũi tên, Home, End (thêm Shift: mỗi lần "
               "10 epoch). Khi chưa đoán, epoch dưới con trỏ được điền luôn vào ô đoán. Chênh lệch = kiểm định − huấn luyện.",
            en="Drag on the plot to move the cursor. Or select the plot and use the arrow keys, Home and End (with Shift: "
               "10 epochs at a time). Before you guess, the epoch under the cursor goes to the guess. Gap = validation − "
               "training."),
        # One line of "why": which of the two losses falls or rises behind the smallest one.
        "why_overfitting": text(
            vi="Vì sao? Từ epoch {result} đến epoch {last}, loss trên tập huấn luyện còn giảm ({before} → {after}) mà trên "
               "tập kiểm định lại tăng ({low} → {end}): mạng quá khớp, nên dừng sớm.",
            en="Why? From epoch {result} to epoch {last} the training loss still falls ({before} → {after}) while the "
               "validation loss rises ({low} → {end}): overfitting, so stop early."),
        "why_longer": text(
            vi="Vì sao? Đến epoch cuối cùng, loss trên tập kiểm định vẫn còn giảm: chưa thấy quá khớp, nên huấn luyện lâu "
               "hơn.",
            en="Why? The validation loss still falls at the last epoch: no overfitting so far, train longer."),
        "why_few": text(
            vi="Vì sao? Sau epoch {result} chỉ còn một epoch, chưa đủ để biết loss trên tập kiểm định có tăng hẳn hay không: "
               "nên huấn luyện lâu hơn.",
            en="Why? Only one epoch follows epoch {result}, too few to tell whether the validation loss has begun to "
               "rise: train longer."),
        "why_flat": text(
            vi="Vì sao? Đến epoch {last}, loss trên tập kiểm định vẫn quanh mức nhỏ nhất ({low} → {end}): huấn luyện thêm "
               "cũng không lợi bao nhiêu.",
            en="Why? At epoch {last} the validation loss is still close to its smallest ({low} → {end}): training longer "
               "gains little."),
        "why_both": text(
            vi="Vì sao? Sau epoch {result}, loss không giảm nữa, cả trên tập huấn luyện ({before} → {after}) lẫn tập kiểm "
               "định ({low} → {end}): đó chưa phải là quá khớp, hãy thử tốc độ học nhỏ hơn.",
            en="Why? After epoch {result} neither loss falls, not on the training set ({before} → {after}) nor on the "
               "validation set ({low} → {end}): that is not overfitting yet, try a smaller learning rate."),
    }


class CurvesExplorer(GuessingExplorer):
    """See `widgets.curves_explorer`. Epochs count from 1.

    names      of the runs, in their order
    histories  {name: {"loss": […], "val_loss": […], "accuracy": […], "val_accuracy": […]}}
    """

    _esm = bundle("curves.js")
    _css = GuessingExplorer._css + (FOLDER / "curves.css").read_text(encoding="utf-8")

    names = traitlets.List().tag(sync=True)
    histories = traitlets.Dict().tag(sync=True)
    run = traitlets.Unicode().tag(sync=True)
    overlaid = traitlets.Bool(False).tag(sync=True)
    metric = traitlets.Enum(METRICS, default_value="loss").tag(sync=True)
    epoch = traitlets.Int(1).tag(sync=True)
    best_epoch = traitlets.Int(None, allow_none=True).tag(sync=True)
    gap = number()
    missed = number()

    @classmethod
    def of(cls, histories):
        """An explorer of these runs. Raises ValueError."""
        histories = _checked(histories)
        names = list(histories)
        return cls(texts=_texts(), names=names, histories=histories, run=names[0])

    @traitlets.validate("run")
    def _known(self, proposal):
        if proposal["value"] not in self.names:
            raise traitlets.TraitError(f"there is no run {proposal['value']!r}; there are {', '.join(map(repr, self.names))}")
        return proposal["value"]

    @traitlets.validate("epoch")
    def _there(self, proposal):
        longest = max(len(run["loss"]) for run in self.histories.values())
        if not 1 <= proposal["value"] <= longest:
            raise traitlets.TraitError(f"epoch is {proposal['value']}; it must be from 1 to {longest}")
        return proposal["value"]

    def picture(self):
        """All curves of all runs, a run a row."""
        return plots.finished(_figure(self), _alt(self))


def best_epoch(run):
    """The epoch of the smallest validation loss, the first of several."""
    return int(np.argmin(run["val_loss"])) + 1


def _checked(histories):
    """The runs as plain lists of floats, other keys left out. Raises ValueError."""
    if not isinstance(histories, dict) or not 1 <= len(histories) <= MOST_RUNS:
        what = f"{len(histories)} runs" if isinstance(histories, dict) else f"a {type(histories).__name__}"
        raise ValueError(f"histories is {what}; it must be a dict of 1 to {MOST_RUNS} runs: {{name: History.history}}")
    return {_name(name): _run(name, run) for name, run in histories.items()}


def _name(name):
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"a run is named {name!r}; a name must be a text")
    return name


def _run(name, run):
    if not isinstance(run, dict):
        raise ValueError(f"run {name!r} is a {type(run).__name__}; it must be a dict such as Keras's History.history")
    missing = [key for key in KEYS if key not in run]
    if missing:
        raise ValueError(f"run {name!r} has no {', '.join(map(repr, missing))}; it has {', '.join(map(repr, run)) or 'nothing'}. "
                         "Compile with metrics=['accuracy'] and fit with validation data")
    curves = {key: _curve(f"{key!r} of run {name!r}", run[key]) for key in KEYS}
    lengths = {key: len(curve) for key, curve in curves.items()}
    if len(set(lengths.values())) > 1:
        raise ValueError(f"run {name!r} has curves of different lengths: {lengths}; each must have one number an epoch")
    return curves


def _curve(what, values):
    array, (fewest, most) = np.asarray(values), EPOCHS
    if array.ndim != 1 or array.dtype.kind not in "iuf" or not fewest <= len(array) <= most:
        raise ValueError(f"{what} has shape {array.shape} and dtype {array.dtype}; it must be {fewest} to {most} numbers, "
                         "one an epoch")
    if not np.isfinite(array).all():
        epoch = int(np.argmin(np.isfinite(array))) + 1
        raise ValueError(f"{what} is {array[epoch - 1]} at epoch {epoch}, which cannot be drawn; give the epochs before")
    return array.astype(float).tolist()


# --- still picture


def _figure(explorer):
    """A run a row: loss left, accuracy right, the same scale in each column; kept small, for it lies in the notebook."""
    from matplotlib.figure import Figure

    texts, names = explorer.texts, explorer.names
    figure = Figure(figsize=(8.4, 0.8 + 1.7 * len(names)), layout="constrained", dpi=80)
    axes = figure.subplots(len(names), 2, sharex=True, sharey="col", squeeze=False)
    for row, name in zip(axes, names):
        run, best = explorer.histories[name], best_epoch(explorer.histories[name])
        epochs = range(1, len(run["loss"]) + 1)
        for axis, metric in zip(row, METRICS):
            validation = run[f"val_{metric}"]
            axis.plot(epochs, run[metric], color=TRAINING, label=texts["training"])
            axis.plot(epochs, validation, "--", color=VALIDATION, label=texts["validation"])
            axis.plot(best, validation[best - 1], "D", color=VALIDATION, markersize=7, label=texts["smallest"])
            axis.annotate(f"epoch {best}", (best, validation[best - 1]), (0, 8 if metric == "loss" else -16),
                          textcoords="offset points", ha="center", fontsize=9)
            axis.set_title(f"{name}: {texts[metric]}", fontsize=9)
            axis.tick_params(labelsize=8), axis.xaxis.get_major_locator().set_params(integer=True)
            axis.spines[["top", "right"]].set_visible(False)
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside upper center", ncols=3, fontsize=9, frameon=False)
    for axis in axes[-1]:
        axis.set_xlabel("epoch", fontsize=9)
    return figure


def _alt(explorer):
    parts = []
    for name in explorer.names:
        run, best = explorer.histories[name], best_epoch(explorer.histories[name])
        values = {"run": name, "last": len(run["loss"]), "result": best, "low": _shown(run["val_loss"][best - 1])}
        for key in KEYS:
            values |= {f"{key}_first": _shown(run[key][0]), f"{key}_last": _shown(run[key][-1])}
        parts.append(language.text(
            vi="“{run}”, {last} epoch. Loss: tập huấn luyện từ {loss_first} đến {loss_last}, tập kiểm định từ "
               "{val_loss_first} đến {val_loss_last}, nhỏ nhất là {low} ở epoch {result}. Độ chính xác: tập huấn luyện từ "
               "{accuracy_first} đến {accuracy_last}, tập kiểm định từ {val_accuracy_first} đến {val_accuracy_last}.",
            en="“{run}”, {last} epochs. Loss: training set from {loss_first} to {loss_last}, validation set from "
               "{val_loss_first} to {val_loss_last}, smallest {low} at epoch {result}. Accuracy: training set from "
               "{accuracy_first} to {accuracy_last}, validation set from {val_accuracy_first} to {val_accuracy_last}.",
        ).format(**values))
    return " ".join(parts)


def _shown(value):
    """0.12345 -> "0.123", as the explorer writes it."""
    return f"{round(value, 3) + 0:.12g}".replace("-", "−")
