"""The graph explorer: values flow through a computation graph, gradients flow back, and an update follows them."""

import numpy as np
import traitlets

from .. import language
from . import graph_still
from .base import FOLDER, Explorer, bundle

LOSSES = ("squared error", "cross-entropy")
RATES = (0.1, 0.5, 1, 2, 5)
FORWARD, BACKWARD = ("z", "p", "E"), ("E", "p", "z", "w", "b", "x")
MOST_INPUTS, MOST_CLASSES, LARGEST = 3, 5, 5


def _texts():
    text = language.text
    return {
        "title": text(vi="Đồ thị tính toán: lượt truyền xuôi và lượt truyền ngược",
                      en="A computation graph: forward pass and backward pass"),
        "graph": text(vi="Đồ thị tính toán, từ đầu vào đến sai số tổng",
                      en="Computation graph, from the input to the total error"),
        "loss": text(vi="Cách đo sai số", en="Error measured by"),
        "squared": text(vi="sai số bình phương", en="squared error"),
        "cross": text(vi="entropy chéo", en="cross-entropy"),
        "name_x": text(vi="đầu vào", en="input"),
        "name_w": text(vi="trọng số", en="weights"),
        "name_b": text(vi="hệ số điều chỉnh", en="biases"),
        "name_z": text(vi="điểm số", en="scores"),
        "name_p": text(vi="đầu ra", en="outputs"),
        "name_t": text(vi="đáp án", en="target"),
        "name_E": text(vi="sai số tổng", en="total error"),
        "legend_value": text(vi="trên: giá trị (lượt truyền xuôi)", en="above: value (forward pass)"),
        "legend_gradient": text(vi="dưới: độ dốc của E theo số ở trên (lượt truyền ngược)",
                                en="below: slope of E along the number above it (backward pass)"),
        "forward": text(vi="Bước xuôi →", en="Step forward →"),
        "back": text(vi="← Bước ngược", en="← Step back"),
        "all": text(vi="Chạy hết", en="Run all"),
        "update": text(vi="Cập nhật", en="Update"),
        "reset": text(vi="Về ban đầu", en="Reset"),
        "rate": text(vi="tốc độ học η", en="learning rate η"),
        "stage_start": text(vi="Cho trước x, w, b và đáp án t. Lượt truyền xuôi chưa bắt đầu.",
                            en="Given: x, w, b and the target t. The forward pass has not begun."),
        "stage_again": text(vi="Đã cập nhật w và b. Lượt truyền xuôi bắt đầu lại.",
                            en="w and b are updated. The forward pass begins again."),
        "stage_forward": text(vi="Lượt truyền xuôi, bước {step}/{steps}: {name} {node}.",
                              en="Forward pass, step {step} of {steps}: {name} {node}."),
        "stage_back": text(vi="Lượt truyền ngược, bước {step}/{steps}: gradient theo {name} {node}.",
                           en="Backward pass, step {step} of {steps}: the gradient with respect to {name} {node}."),
        "question": text(
            vi="Đoán trước khi xem: nếu đầu ra {place} ({name}) tăng lên một chút thì sai số tổng tăng hay giảm?",
            en="Guess before you look: if the output {place} ({name}) grows a little, does the total error grow or fall?"),
        "falls": text(vi="Sai số giảm", en="It falls"),
        "grows": text(vi="Sai số tăng", en="It grows"),
        "right": text(vi="Bạn đoán đúng.", en="Your guess is right."),
        "wrong": text(vi="Chưa đúng: sai số giảm.", en="No: the error falls."),
        "why": text(
            vi="Vì sao? {place} = {value} còn thấp hơn đáp án 1, nên tăng lên thì gần đáp án hơn. Vì thế độ dốc {gradient} "
               "mang dấu âm.",
            en="Why? {place} = {value} is below its target 1; growing brings it nearer. So the slope {gradient} "
               "is negative."),
        "compared": text(
            vi="So sánh {place} khi mọi giá trị như nhau: sai số bình phương cho {squared}, entropy chéo cho {cross}.",
            en="{place} compared, with the same values: the squared error gives {squared}, cross-entropy {cross}."),
        "errors": text(vi="Sai số tổng E ({loss}) sau 0, 1, 2, … lần cập nhật:",
                       en="Total error E ({loss}) after 0, 1, 2, … updates:"),
        "help": text(
            vi="Bấm vào một số, hoặc dùng phím mũi tên đi từ số này sang số khác, để xem số ấy được tính thế nào. Các số đã làm "
               "tròn khi hiện ra, còn phép tính dùng đủ chữ số. Cập nhật: w ← w − η · dE/dw và b ← b − η · dE/db.",
            en="Click a number, or move from number to number with the arrow keys, to see how it is computed. Numbers are shown "
               "rounded and computed with all digits. Update: w ← w − η · dE/dw and b ← b − η · dE/db."),
        # How a number comes about, below its formula.
        "value_x": text(vi="Đầu vào: cho trước.", en="The input is given."),
        "value_t": text(vi="Đáp án: cho trước, bằng 1 ở lớp {name}, bằng 0 ở các lớp khác. Không cần độ dốc theo nó.",
                        en="Target: given, 1 for the class {name}, 0 for the others. No slope along it is needed."),
        "value_w": text(vi="Trọng số: thay đổi khi huấn luyện.", en="A weight: training changes it."),
        "value_b": text(vi="Hệ số điều chỉnh: thay đổi khi huấn luyện.", en="A bias: training changes it."),
        "updated": text(vi="Đã cập nhật: số cũ trừ đi tốc độ học η = {rate} nhân với độ dốc theo nó.",
                        en="Updated: the old number less the learning rate η = {rate} times its slope."),
        "value_z": text(vi="Nhân các số của x với cột {k} của w, cộng lại, rồi cộng thêm b[{k}].",
                        en="x times column {k} of w, added up, and b[{k}]."),
        "value_p": text(vi="Softmax: đầu ra nào cũng dương, và tất cả cộng lại bằng 1.",
                        en="Softmax: every output is positive, and all add up to 1."),
        "value_E": text(vi="Lấy độ lệch của mỗi đầu ra so với đáp án, bình phương, chia đôi, rồi cộng tất cả lại.",
                        en="The distance of each output from its target, squared, halved, added up."),
        "value_E_cross": text(vi="Chỉ đầu ra {k} ({name}) được tính, vì các số t khác đều bằng 0.",
                              en="Only output {k} ({name}) counts: the other t are 0."),
        "gradient_E": text(vi="Lượt truyền ngược bắt đầu ở đây. Độ dốc của E theo chính E bằng 1.",
                           en="The backward pass begins here. The slope of E along E itself is 1."),
        "gradient_p": text(
            vi="Quy tắc dây chuyền: đạo hàm của khâu này × độ dốc từ bên phải = {local} · 1. "
               "(½(t − p)² có đạo hàm theo p là p − t.)",
            en="Chain rule: derivative of this step × slope from the right = {local} · 1. "
               "(The derivative of ½(t − p)² is p − t.)"),
        "gradient_p_cross": text(
            vi="Quy tắc dây chuyền: đạo hàm của khâu này × độ dốc từ bên phải = {local} · 1. "
               "(−t · ln p có đạo hàm theo p là −t/p.)",
            en="Chain rule: derivative of this step × slope from the right = {local} · 1. "
               "(The derivative of −t · ln p is −t/p.)"),
        "gradient_z": text(
            vi="Quy tắc dây chuyền: z[{k}] góp vào mọi đầu ra, nên phải cộng phần của từng đầu ra, tức đạo hàm của khâu này × "
               "độ dốc g = dE/dp từ bên phải: {paths} = {result}.",
            en="Chain rule: z[{k}] goes into every output, so add over the outputs: derivative of this step × slope "
               "g = dE/dp from the right: {paths} = {result}."),
        "gradient_z_cross": text(
            vi="Quy tắc dây chuyền, cộng phần của từng đầu ra, đạo hàm của khâu này × độ dốc dE/dp từ bên phải: "
               "{paths} = {result}. Đạo hàm của softmax nhân với p, "
               "đạo hàm của ln p chia cho p: hai thứ triệt tiêu nhau, chỉ còn p − t.",
            en="Chain rule, added over the outputs: derivative of this step × slope dE/dp from the right: {paths} = {result}. "
               "The derivative of softmax multiplies by p, that of ln p divides by it: p − t is left."),
        "gradient_w": text(
            vi="Quy tắc dây chuyền: đạo hàm của khâu này dz[{k}]/dw[{i}, {k}] = x[{i}] = {local}, nhân với độ dốc từ bên phải "
               "dE/dz[{k}] = {right}.",
            en="Chain rule: derivative of this step dz[{k}]/dw[{i}, {k}] = x[{i}] = {local}, times the slope from the right, "
               "dE/dz[{k}] = {right}."),
        "gradient_b": text(
            vi="Quy tắc dây chuyền: đạo hàm của khâu này dz[{k}]/db[{k}] = 1, nhân với độ dốc từ bên phải dE/dz[{k}] = {right}.",
            en="Chain rule: derivative of this step dz[{k}]/db[{k}] = 1, times the slope from the right, dE/dz[{k}] = {right}."),
        "gradient_x": text(
            vi="Quy tắc dây chuyền: x[{i}] góp vào mọi điểm số, nên phải cộng phần của từng điểm số, tức đạo hàm của khâu này "
               "w[{i}, k] × độ dốc dE/dz[k] từ bên phải.",
            en="Chain rule: x[{i}] goes into every score, so add over the scores: derivative of this step w[{i}, k] × "
               "slope dE/dz[k] from the right."),
    }


class GraphExplorer(Explorer):
    """See `widgets.graph_explorer`. Arrays are nested lists; all indices count from 0.

    beginning    {"w": …, "b": …}, where the button leads back to
    last_update  {"w", "b", "dw", "db", "rate"} of the latest update, the old weights; {} before the first
    """

    _esm = bundle("graph.js")
    _css = Explorer._css + (FOLDER / "graph.css").read_text(encoding="utf-8")

    x = traitlets.List().tag(sync=True)
    w = traitlets.List().tag(sync=True)
    b = traitlets.List().tag(sync=True)
    target = traitlets.List().tag(sync=True)
    classes = traitlets.List().tag(sync=True)
    loss = traitlets.Enum(LOSSES, default_value=LOSSES[0]).tag(sync=True)
    rates = traitlets.List(list(RATES)).tag(sync=True)
    rate = traitlets.Enum(RATES, default_value=0.5).tag(sync=True)
    stage = traitlets.Int(0, min=0, max=len(FORWARD) + len(BACKWARD)).tag(sync=True)
    guess = traitlets.Enum(["falls", "grows"], default_value=None, allow_none=True).tag(sync=True)
    node = traitlets.Enum(["x", "w", "b", "z", "p", "t", "E"], default_value="x").tag(sync=True)
    part = traitlets.Enum(["value", "gradient"], default_value="value").tag(sync=True)
    index = traitlets.List([0]).tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    gradients = traitlets.Dict().tag(sync=True)
    updates = traitlets.Int(0).tag(sync=True)
    errors = traitlets.List().tag(sync=True)
    beginning = traitlets.Dict().tag(sync=True)
    last_update = traitlets.Dict().tag(sync=True)

    @classmethod
    def of(cls, x, w, b, target, classes=None):
        """An explorer of these arrays. Raises ValueError."""
        x, w, b = (_small(*pair) for pair in (("x", x), ("w", w), ("b", b)))
        _check_shapes(x, w, b)
        beginning, x = {"w": w.tolist(), "b": b.tolist()}, x.tolist()
        return cls(texts=_texts(), x=x, **beginning, beginning=beginning, target=_one_hot(target, len(b)),
                   classes=_names(classes, len(b)), values={"x": x, **beginning})

    @traitlets.validate("w", "b")
    def _sensible(self, proposal):
        name, old = proposal["trait"].name, getattr(self, proposal["trait"].name)
        try:
            found = np.asarray(proposal["value"], dtype=float)
        except (TypeError, ValueError):
            found = np.array(np.nan)
        if old and (found.shape != np.shape(old) or not np.isfinite(found).all()):
            raise traitlets.TraitError(f"{name} is {proposal['value']}; it must be finite numbers of shape {np.shape(old)}")
        return found.tolist()

    def picture(self):
        """The graph with all values and gradients of the present weights."""
        values, gradients = passes(self.x, self.w, self.b, self.target, self.loss)
        return graph_still.picture(self, values, gradients)


def passes(x, w, b, target, loss=LOSSES[0]):
    """Both passes: values {x, w, b, t, z, p, E} and gradients {E, p, z, w, b, x}, as arrays.

    x (F,), w (F, K), b (K,), target (K,), loss one of LOSSES
    """
    x, w, b, t = (np.asarray(array, dtype=float) for array in (x, w, b, target))
    z = x @ w + b
    shifted = z - z.max()
    log_p = shifted - np.log(np.exp(shifted).sum())
    p = np.exp(log_p)
    if loss == "cross-entropy":
        error, dp, dz = -(t * log_p).sum(), -t / p, p - t
    else:
        error, dp = ((t - p) ** 2).sum() / 2, p - t
        dz = p * (dp - (dp * p).sum())
    values = {"x": x, "w": w, "b": b, "t": t, "z": z, "p": p, "E": error}
    return values, {"E": np.ones(()), "p": dp, "z": dz, "w": np.outer(x, dz), "b": dz, "x": w @ dz}


def _small(name, values):
    """`values` as an array of floats. Raises ValueError."""
    array = np.asarray(values)
    if array.dtype.kind not in "iuf" or not (np.abs(array) <= LARGEST).all():
        raise ValueError(f"{name} is {values}; it must be numbers from −{LARGEST} to {LARGEST}")
    return array.astype(float)


def _check_shapes(x, w, b):
    if x.ndim != 1 or w.shape != (*x.shape, *b.shape) or b.ndim != 1:
        raise ValueError(f"x has shape {x.shape}, w {w.shape}, b {b.shape}; they must be (F,), (F, K) and (K,)")
    if not 1 <= len(x) <= MOST_INPUTS or not 2 <= len(b) <= MOST_CLASSES:
        raise ValueError(f"x has {len(x)} numbers and b {len(b)}; this explorer shows 1 to {MOST_INPUTS} inputs and "
                         f"2 to {MOST_CLASSES} classes")


def _one_hot(target, count):
    array = np.asarray(target)
    if array.shape != (count,) or sorted(array.tolist()) != [0] * (count - 1) + [1]:
        raise ValueError(f"target is {target}; it must be {count} numbers, one of them 1 and the others 0")
    return array.astype(int).tolist()


def _names(classes, count):
    names = [str(name) for name in (range(count) if classes is None else classes)]
    if len(names) != count:
        raise ValueError(f"classes has {len(names)} names; w has {count} columns, one for each class")
    return names
