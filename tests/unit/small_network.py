"""A small network for the forward explorer's tests: images and weights by seed, and its forward pass in plain loops."""

import math

import numpy as np

STAGES = ["image", "conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "flat", "scores", "probabilities"]


class Network:
    """Seeded images (count, *shape) of uint8 and weights; `filters` are the two layers' (f_h, f_w, filters)."""

    def __init__(self, seed, count, shape, filters, classes, scale=0.5):
        random = np.random.default_rng(seed)
        self.images = random.integers(0, 256, (count, *shape), np.uint8)
        self.images[:, : shape[0] // 3] = 0  # a dark part, so that numbers are exactly equal, too
        self.classes = [f"name {index}" for index in range(classes)]
        self.weights, depth = {}, 1
        for step, (f_h, f_w, count_out) in zip("12", filters):
            self.weights[f"conv{step}_w"] = random.normal(0, 0.4, (f_h, f_w, depth, count_out)).astype(np.float32)
            self.weights[f"conv{step}_b"] = random.normal(0, 0.1, count_out).astype(np.float32)
            shape, depth = [(side - f + 1) // 2 for side, f in zip(shape, (f_h, f_w))], count_out
        self.weights["dense_w"] = random.normal(0, scale, (shape[0] * shape[1] * depth, classes)).astype(np.float32)
        self.weights["dense_b"] = random.normal(0, 0.1, classes).astype(np.float32)
        self._known = {}

    def stages(self, image=0):
        """{stage: maps}, maps[channel][row][column]; behind the flattening one channel and one column."""
        if image not in self._known:
            self._known[image] = self._forward(self.images[image])
        return self._known[image]

    def value(self, stage, channel, row, column, image=0):
        return self.stages(image)[stage][channel][row][column]

    def _forward(self, pixels):
        found = {"image": [[[int(value) / 255 for value in line] for line in pixels]]}
        before = "image"
        for step in "12":
            w, b = self.weights[f"conv{step}_w"], self.weights[f"conv{step}_b"]
            found[f"conv{step}"] = [_conv(found[before], w, b, number) for number in range(len(b))]
            found[f"relu{step}"] = [[[max(value, 0) for value in line] for line in one] for one in found[f"conv{step}"]]
            found[f"pool{step}"] = [_pool(one) for one in found[f"relu{step}"]]
            before = f"pool{step}"
        maps = found[before]
        flat = [
            maps[channel][row][column]
            for row in range(len(maps[0]))
            for column in range(len(maps[0][0]))
            for channel in range(len(maps))
        ]
        scores = [
            sum(feature * float(self.weights["dense_w"][index, label]) for index, feature in enumerate(flat))
            + float(bias)
            for label, bias in enumerate(self.weights["dense_b"])
        ]
        powers = [math.exp(score - max(scores)) for score in scores]
        for name, values in [("flat", flat), ("scores", scores), ("probabilities", [p / sum(powers) for p in powers])]:
            found[name] = [[[value] for value in values]]
        return found

    def sources(self, stage, channel, row, column):
        """The places (channel, row, column) in the stage before that one number is computed from."""
        before = self.stages()[STAGES[STAGES.index(stage) - 1]]
        everywhere = [(c, y, x) for c, one in enumerate(before) for y, line in enumerate(one) for x in range(len(line))]
        if stage.startswith("conv"):
            f_h, f_w = self.weights[f"{stage}_w"].shape[:2]
            return {(c, y, x) for c, y, x in everywhere if 0 <= y - row < f_h and 0 <= x - column < f_w}
        if stage.startswith("relu"):
            return {(channel, row, column)}
        if stage.startswith("pool"):
            return {(c, y, x) for c, y, x in everywhere if c == channel and y // 2 == row and x // 2 == column}
        if stage == "flat":
            return {sorted(everywhere, key=lambda place: (place[1], place[2], place[0]))[row]}
        return set(everywhere)


def _conv(maps, w, b, number):
    f_h, f_w, depth, _ = w.shape
    rows, columns = len(maps[0]) - f_h + 1, len(maps[0][0]) - f_w + 1
    made = []
    for row in range(rows):
        made.append([])
        for column in range(columns):
            total = float(b[number])
            for down, right, channel in np.ndindex(f_h, f_w, depth):
                total += maps[channel][row + down][column + right] * float(w[down, right, channel, number])
            made[-1].append(total)
    return made


def _pool(one):
    return [
        [
            max(one[row][column], one[row][column + 1], one[row + 1][column], one[row + 1][column + 1])
            for column in range(0, len(one[0]) - 1, 2)
        ]
        for row in range(0, len(one) - 1, 2)
    ]


LESSON = Network(1, 3, (28, 28), [(3, 3, 4), (3, 3, 6)], 10)
OBLONG = Network(2, 2, (20, 17), [(2, 3, 3), (3, 2, 5)], 3)  # 19 × 15, 9 × 7; 7 × 6, 3 × 3
HUGE = Network(3, 1, (12, 12), [(3, 3, 1), (2, 2, 1)], 4, scale=40_000)  # scores that overflow e
