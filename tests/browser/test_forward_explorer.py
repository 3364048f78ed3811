"""The forward explorer, driven by mouse, touch and keyboard, shows what plain loops compute, stage by stage."""

import re

import numpy as np
import pytest

from course_utils import widgets

from ..unit.small_network import HUGE, LESSON, OBLONG, STAGES
from .looking import OVERFLOW, UNREADABLE, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

CASES = {"lesson": LESSON, "oblong": OBLONG}
NAMES = {"vi": ["Ảnh", "Tích chập 1", "ReLU 1", "Gộp cực đại 1", "Tích chập 2", "ReLU 2", "Gộp cực đại 2", "Trải phẳng",
                "Điểm số", "Xác suất"],
         "en": ["Image", "Conv 1", "ReLU 1", "Max pool 1", "Conv 2", "ReLU 2", "Max pool 2", "Flatten", "Score",
                "Probability"]}
WORDS = {"vi": ("kênh", "hàng", "cột", "vị trí", "của", ":"), "en": ("channel", "row", "column", "position", "of", " =")}
VECTORS, CLASSES = ("flat", "scores", "probabilities"), ("scores", "probabilities")


def explorer_of(case):
    return widgets.forward_explorer(case.images, case.weights, case.classes)


def source(case, language):
    weights = {name: array.tolist() for name, array in case.weights.items()}
    return (f"import numpy as np\nfrom course_utils import language, widgets\nlanguage.choose({language!r})\n"
            f"images = np.array({case.images.tolist()}, np.uint8)\nweights = {weights}\n"
            f"explorer = widgets.forward_explorer(images, weights, {case.classes})\nexplorer")


def in_words(case, language, stage, channel, row, column):
    name = NAMES[language][STAGES.index(stage)]
    of_channel, of_row, of_column, position, of, _ = WORDS[language]
    if stage in CLASSES:
        return f"{name} {of} {case.classes[row]}"
    if stage == "flat":
        return f"{name}, {position} {row}"
    return f"{name}, {'' if stage == 'image' else f'{of_channel} {channel}, '}{of_row} {row}, {of_column} {column}"


def shown(value):
    """With three decimals, an exact 0 without."""
    return "0" if value == 0 else f"{value if abs(value) >= 0.0005 else 0:.3f}".replace("-", "−")


def number(text):
    return float(text.strip().replace("−", "-"))


class Driver:
    """A forward explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root, case=LESSON, language="vi"):
        self.page, self.root, self.case, self.language = page, root, case, language
        root.wait_for()
        self.value, self.back = root.locator(".value"), root.locator("button.back")
        self.zoom, self.detail = root.locator(".closer figure .picture svg").first, root.locator(".origin")

    def item(self, stage, place=0):
        return self.root.locator(f"[data-stage={stage}][data-place='{place}']")

    def point(self, drawing, row, column, rows, columns):
        """Where a cell is in a map, for click and tap."""
        box = drawing.bounding_box()
        return {"x": (column + 0.5) * box["width"] / columns, "y": (row + 0.5) * box["height"] / rows}

    def cell(self, drawing, stage, row, column):
        one = self.case.stages()[stage][0]
        return self.point(drawing, row, column, len(one), len(one[0]))

    def sheet(self, stage, row, column):
        """Where a place stands in the enlarged map, and that one's size: [row, column], [rows, columns]."""
        stages = self.case.stages()
        if stage != "flat":
            return [row, column], [len(stages[stage][0]), len(stages[stage][0][0])]
        lines, line = len(stages["pool2"][0]), len(stages["pool2"][0][0]) * len(stages["pool2"])
        return [row // line, row % line], [lines, line]

    def press(self, keys):
        for key in keys.split():
            self.page.keyboard.press(key)

    def is_at(self, stage, channel, row, column, image=0):
        """It stands at this place, shows its number, and says so everywhere."""
        value = self.case.value(stage, channel, row, column, image)
        words = in_words(self.case, self.language, stage, channel, row, column)
        expect(self.value).to_have_text(f"{words}{WORDS[self.language][-1]} {shown(value)}")
        chosen = self.root.locator("[role=radio][aria-checked=true]").evaluate_all(
            "nodes => nodes.map(node => [node.dataset.stage, Number(node.dataset.place), node.tabIndex])")
        assert chosen == [[stage, row if stage in CLASSES else channel, 0]]
        assert self.root.locator("[role=radio][tabindex='0']").count() == 1
        if stage in CLASSES:
            expect(self.zoom).to_be_hidden()
            return
        cell, size = self.sheet(stage, row, column)
        found = self.zoom.evaluate("""svg => ["y", "x", "height", "width"].map(name =>
            Number(svg.querySelector(".box.window").getAttribute(name)))""")
        assert found == [*cell, 1, 1]
        assert self.zoom.evaluate("svg => [svg.viewBox.baseVal.height, svg.viewBox.baseVal.width]") == size
        label = self.zoom.get_attribute("aria-label")
        assert label.startswith(f"{words}{WORDS[self.language][-1]} {shown(value)}. ")

    def shows(self, stage, channel, row, column, image=0):
        """It stands at this place and shows the computation behind its number."""
        self.is_at(stage, channel, row, column, image)
        checks = {"image": self._pixel, "conv": self._conv, "relu": self._relu, "pool": self._pool, "flat": self._flat,
                  "scores": self._scores, "probabilities": self._softmax}
        checks[stage.rstrip("12")](stage, channel, row, column, image)
        text = self.root.inner_text()
        assert "{" not in text and "undefined" not in text and "NaN" not in text

    def numbers(self, selector):
        return [number(text) for text in self.detail.locator(selector).all_inner_texts()]

    def _result(self, value):
        assert self.detail.locator(".chip.whole b, b.chip.whole").all_inner_texts() == [shown(value)]

    def _pixel(self, _, channel, row, column, image):
        pixel = self.case.images[image, row, column]
        assert f"{pixel} / 255 = {shown(pixel / 255)}" in self.detail.inner_text()

    def _conv(self, stage, channel, row, column, image):
        maps, w = self.case.stages(image)[STAGES[STAGES.index(stage) - 1]], self.case.weights[f"{stage}_w"]
        f_h, f_w, depth, _ = w.shape
        subtotals = []
        lanes = self.detail.locator(".lane")
        assert lanes.count() == depth
        for number_of, one in enumerate(maps):
            patch = np.array([line[column:column + f_w] for line in one[row:row + f_h]])
            products = patch * w[:, :, number_of, channel]
            subtotals.append(products.sum())
            for name, matrix in [("window", patch), ("kernel", w[:, :, number_of, channel]), ("products", products)]:
                texts = lanes.nth(number_of).locator(f"svg.{name} text").all_text_contents()
                found = np.array([number(text) for text in texts]).reshape(f_h, f_w)
                np.testing.assert_allclose(found, matrix, rtol=0, atol=5.1e-3)
        bias = self.case.weights[f"{stage}_b"][channel]
        np.testing.assert_allclose(self.numbers(".subtotal b"), subtotals, rtol=0, atol=5.1e-4)
        np.testing.assert_allclose(self.numbers(".chip b"), [*subtotals, bias, sum(subtotals) + bias], rtol=0, atol=5.1e-4)
        assert f" {f_h * f_w * depth} " in self.detail.locator(".lead").inner_text()
        self._result(self.case.value(stage, channel, row, column, image))

    def _relu(self, stage, channel, row, column, image):
        before = self.case.value(f"conv{stage[-1]}", channel, row, column, image)
        text = re.sub(r"\s", "", self.detail.locator(".formula").inner_text())
        assert text == f"max({shown(before)},0)={shown(max(before, 0))}"
        said = {"vi": ("Số âm", "Không âm"), "en": ("Negative", "Not negative")}[self.language][before >= 0]
        expect(self.detail.locator(".lead")).to_contain_text(said)

    def _pool(self, stage, channel, row, column, image):
        one = self.case.stages(image)[f"relu{stage[-1]}"][channel]
        places = [(2 * row + down, 2 * column + right) for down in (0, 1) for right in (0, 1)]
        values = [one[r][c] for r, c in places]
        buttons = self.detail.locator(".square button")
        assert buttons.all_inner_texts() == [shown(value) for value in values]
        won = [place for place, value in zip(places, values) if value == max(values)]
        assert buttons.evaluate_all("nodes => nodes.map(node => node.classList.contains('won'))") == [
            place in won for place in places]
        words = WORDS[self.language]
        said = f"{words[1]} {won[0][0]}, {words[2]} {won[0][1]}." if len(won) == 1 else f"{len(won)} "
        expect(self.detail.locator(".lead").last).to_contain_text(said)
        self._result(max(values))

    def _flat(self, _, channel, row, column, image):
        ((channel, r, c),) = self.case.sources("flat", 0, row, 0)
        maps = self.case.stages(image)["pool2"]
        expected = f"({r} × {len(maps[0][0])} + {c}) × {len(maps)} + {channel} = {row}"
        assert self.detail.locator(".worked").inner_text() == expected
        assert self.detail.locator(".formula").inner_text().startswith(
            in_words(self.case, self.language, "pool2", channel, r, c) + ":")
        assert self.detail.locator("button.number").all_inner_texts() == [shown(maps[channel][r][c])]

    def _scores(self, _, channel, label, column, image):
        flat = np.array(self.case.stages(image)["flat"][0])[:, 0]
        w, bias = self.case.weights["dense_w"][:, label].astype(float), self.case.weights["dense_b"][label]
        products = flat * w
        order = np.argsort(-np.abs(products), kind="stable")[:10]
        words = WORDS[self.language]
        rows = self.detail.locator("tr.part")
        assert rows.count() == 10
        for index, line in zip(order, rows.all()):
            ((place, r, c),) = self.case.sources("flat", 0, int(index), 0)
            assert f"{words[1]} {r}, {words[2]} {c}, {words[0]} {place}" in line.inner_text()
            assert line.locator("button").inner_text() == shown(flat[index])
            assert line.locator("td").all_inner_texts()[1:] == [shown(w[index]), shown(products[index])]
        rest, total = products.sum() - products[order].sum(), products.sum()
        for kind, value in [("rest", rest), ("all", total), ("bias", bias), ("whole", total + bias)]:
            found = number(self.detail.locator(f"tr.{kind} td").last.inner_text())
            assert found == pytest.approx(value, abs=5.1e-4), kind
        assert f"{len(flat) - 10} " in self.detail.locator("tr.rest").inner_text()

    def _softmax(self, _, channel, label, column, image):
        stages = self.case.stages(image)
        scores, shares = ([value for (value,) in stages[name][0]] for name in CLASSES)
        powers = np.exp(scores)
        rows = self.detail.locator("tr.part")
        for index, line in enumerate(rows.all()):
            cells = line.locator("td").all_inner_texts()
            assert cells[:2] == [self.case.classes[index], shown(scores[index])] and cells[3] == shown(shares[index])
            assert number(cells[2]) == pytest.approx(powers[index], abs=5.1e-4)
        assert rows.evaluate_all("nodes => nodes.map(node => node.classList.contains('chosen'))") == [
            index == label for index in range(len(scores))]
        assert number(self.detail.locator("tr.whole td").nth(2).inner_text()) == pytest.approx(powers.sum(), abs=5.1e-4)
        self._result(shares[label])

    def outlines(self):
        """{stage: cells (channel, row, column) that its frames hold}"""
        found = self.root.locator(".overview [data-stage]").evaluate_all("""nodes => nodes.flatMap(node =>
            [...node.querySelectorAll(".box.window")].map(box => [node.dataset.stage, Number(node.dataset.place),
                ...["y", "x", "height", "width"].map(name => Number(box.getAttribute(name)))]))""")
        cells = {}
        for stage, channel, top, left, height, width in found:
            cells.setdefault(stage, set()).update(
                (channel, row, column) for row in range(top, top + height) for column in range(left, left + width))
        return cells

    def colors(self, stage, channel):
        """The colours of a map in the overview, (rows, columns, 3)."""
        pixels = self.item(stage, channel).locator("canvas").evaluate(
            "node => [node.height, node.width, ...node.getContext('2d').getImageData(0, 0, node.width, node.height).data]")
        return np.array(pixels[2:]).reshape(*pixels[:2], 4)[..., :3]


@pytest.fixture
def show(notebook):
    """A function that shows a case in the notebook and returns its Driver."""
    def start(case=LESSON, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        return Driver(notebook.page, notebook.show(source(case, language)).locator(".course-explorer"), case, language)

    return start


@pytest.fixture
def open_page(page_without_kernel):
    """A function: a case -> the Driver of a page without a kernel."""

    def start(case=LESSON, width=1280, scheme="light"):
        page = page_without_kernel({"forward": explorer_of(case)}, width=width, height=900, scheme=scheme)
        return Driver(page, page.locator("#forward .course-explorer"), case)

    return start


def faults(root):
    """As in looking.py; but the row of stages may be wider than what is seen of it: it scrolls."""
    parts = root.locator("> *:not(.overview)").all()
    outside = root.evaluate("""root => {
        const row = root.querySelector('.overview'), own = root.getBoundingClientRect();
        return [...(row.getBoundingClientRect().right > own.right ? ['overview'] : []),
                ...(own.right > document.documentElement.clientWidth ? ['explorer'] : [])];
    }""")
    return [*outside, *(fault for part in parts for fault in part.evaluate(OVERFLOW)), *root.evaluate(UNREADABLE)]


# --- numbers


@pytest.mark.parametrize("case", [LESSON, OBLONG, HUGE], ids=["lesson", "oblong", "huge"])
def test_every_number_of_every_stage_is_that_of_plain_loops(open_page, case):
    explorer = open_page(case)
    for index, image in enumerate(case.images):
        found = explorer.page.evaluate("async ([image, weights]) => (await import('./cnn.js')).forward(image, weights)",
                                       [image.tolist(), {name: array.tolist() for name, array in case.weights.items()}])
        assert sorted(found) == sorted(STAGES)
        for stage, maps in case.stages(index).items():
            assert np.shape(found[stage]) == np.shape(maps)
            np.testing.assert_allclose(found[stage], maps, rtol=1e-9, atol=1e-12, err_msg=stage)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_stage_shows_the_computation_behind_a_number_and_sends_it(show, notebook, case, language):
    explorer = show(case, language)
    middle = [len(one) // 2 for one in (case.stages()["conv1"][0], case.stages()["conv1"][0][0])]
    explorer.shows("conv1", 0, *middle)
    image = len(case.images) - 1
    for stage in STAGES:
        maps = case.stages()[stage]
        last = [len(maps) - 1, len(maps[0]) - 1, len(maps[0][0]) - 1]
        for place in ([0, 0, 0], [side // 2 for side in last], last):
            names = "explorer.image, explorer.stage, explorer.channel, explorer.row, explorer.column"
            wanted = [image, stage, *place]
            notebook.run(f"with explorer.hold_sync(): {names} = {wanted}")
            explorer.shows(stage, *place, image)
            values = [[value for (value,) in case.stages(image)[name][0]] for name in CLASSES]
            expected = [*wanted, _rounded([case.value(stage, *place, image), *values])]
            found = notebook.waits_for(
                f"[{names}, (lambda r: r(r, [explorer.value, explorer.scores, explorer.probabilities]))(lambda r, value: "
                "[r(r, part) for part in value] if isinstance(value, list) else round(value, 6) + 0)]", expected)
            assert found == expected


def _rounded(value):
    return [_rounded(part) for part in value] if isinstance(value, list) else round(value, 6) + 0


def test_bars_and_answer_follow_the_image(open_page):
    explorer = open_page()
    thumbnails = explorer.root.get_by_role("radio", name=re.compile("Ảnh vào số"))
    assert thumbnails.count() == len(LESSON.images)
    explorer.item("pool2", 3).click(position=explorer.cell(explorer.item("pool2", 3), "pool2", 4, 1))
    for image in (2, 1, 0):
        thumbnails.nth(image).check()
        explorer.shows("pool2", 3, 4, 1, image)                      # the place stays
        for stage, decimals in (("scores", 2), ("probabilities", 3)):
            values = [value for (value,) in LESSON.stages(image)[stage][0]]
            found = [number(text) for text in explorer.root.locator(f"[data-stage={stage}] b").all_inner_texts()]
            np.testing.assert_allclose(found, values, rtol=0, atol=0.51 * 10 ** -decimals)
            whole = 1 if stage == "probabilities" else 2 * max(map(abs, values))
            parts = explorer.root.locator(f"[data-stage={stage}] .filled").evaluate_all(
                "nodes => nodes.map(node => node.getBoundingClientRect().width / node.parentElement.clientWidth)")
            np.testing.assert_allclose(parts, [abs(value) / whole for value in values], atol=0.01)
        best = int(np.argmax(values))
        expect(explorer.root.locator(".answer")).to_have_text(
            f"Mạng đoán: {LESSON.classes[best]}, xác suất {shown(values[best])}.")
    names = explorer.root.locator("[data-stage=probabilities] .label").all_inner_texts()
    assert names == LESSON.classes


@pytest.mark.parametrize("image", [0, 2])
def test_maps_have_the_colours_of_their_numbers(open_page, image):
    import matplotlib

    explorer, stages = open_page(), LESSON.stages(image)
    explorer.root.get_by_role("radio", name=f"Ảnh vào số {image}").check()
    explorer.is_at("conv1", 0, 13, 13, image)
    places, stops = np.linspace(-1, 1, 9), matplotlib.colormaps["cividis"](np.linspace(0, 1, 9), bytes=True)
    for stage in STAGES[1:8]:
        limit = np.abs(stages["conv2" if stage == "flat" else f"conv{stage[-1]}"]).max()
        for channel, one in enumerate(stages[stage]):
            expected = np.stack([np.interp(np.array(one) / limit, places, stops[:, color]) for color in range(3)], -1)
            np.testing.assert_allclose(explorer.colors(stage, channel), expected, atol=2)
    np.testing.assert_allclose(explorer.colors("image", 0), np.repeat(LESSON.images[image][..., None], 3, -1), atol=1)


def test_scores_that_are_far_apart_still_give_probabilities(open_page):
    explorer = open_page(HUGE)
    explorer.item("probabilities", 2).click()
    explorer.is_at("probabilities", 0, 2, 0)
    assert "NaN" not in explorer.root.inner_text()
    assert "∞" in explorer.detail.inner_text() and "·10³⁷" in explorer.detail.inner_text()
    shares = [value for (value,) in HUGE.stages()["probabilities"][0]]
    assert [number(text) for text in explorer.root.locator("[data-stage=probabilities] b").all_inner_texts()] == (
        pytest.approx(shares, abs=5.1e-4))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_frames_hold_what_a_number_is_made_from(open_page, case):
    explorer = open_page(case)
    pool, conv = case.stages()["pool2"], case.stages()["conv2"]
    places = [("pool2", len(pool) - 1, len(pool[0]) - 1, 1), ("conv2", 1, 2, len(conv[0][0]) - 1), ("relu1", 2, 3, 4),
              ("flat", 0, 17, 0), ("scores", 0, 1, 0), ("image", 0, 5, 6)]
    for stage, channel, row, column in places:
        item = explorer.item(stage, row if stage in CLASSES else channel)
        item.click(**({} if stage in CLASSES else {"position": explorer.cell(item, stage, row, column)}))
        explorer.is_at(stage, channel, row, column)
        cells, expected = {(channel, row, column)}, {}
        if stage not in CLASSES:
            expected[stage] = cells
        for index in range(STAGES.index(stage), 0, -1):
            cells = set().union(*(case.sources(STAGES[index], *cell) for cell in cells))
            expected[STAGES[index - 1]] = cells
        assert explorer.outlines() == expected


# --- choosing


def test_mouse_and_touch_choose_a_map_and_a_cell(open_page):
    explorer = open_page()
    explorer.item("relu2", 5).click(position=explorer.cell(explorer.item("relu2", 5), "relu2", 9, 2))
    explorer.shows("relu2", 5, 9, 2)
    explorer.zoom.click(position=explorer.cell(explorer.zoom, "relu2", 0, 10))
    explorer.shows("relu2", 5, 0, 10)
    explorer.item("conv1", 2).tap(position=explorer.cell(explorer.item("conv1", 2), "conv1", 20, 6))
    explorer.shows("conv1", 2, 20, 6)
    explorer.zoom.tap(position=explorer.cell(explorer.zoom, "conv1", 25, 25))
    explorer.shows("conv1", 2, 25, 25)

    explorer.zoom.scroll_into_view_if_needed()
    box, start, end = explorer.zoom.bounding_box(), *(explorer.cell(explorer.zoom, "conv1", *at) for at in ((3, 3), (11, 30)))
    explorer.page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
    explorer.page.mouse.down()
    explorer.is_at("conv1", 2, 3, 3)
    explorer.page.mouse.move(box["x"] + end["x"], box["y"] + end["y"], steps=5)      # beyond its right side
    explorer.shows("conv1", 2, 11, 25)
    explorer.page.mouse.up()
    explorer.zoom.hover(position=explorer.cell(explorer.zoom, "conv1", 0, 0))        # no button: nothing moves
    explorer.is_at("conv1", 2, 11, 25)

    explorer.item("flat").click(position=explorer.cell(explorer.item("flat"), "flat", 101, 0))
    explorer.shows("flat", 0, 101, 0)
    explorer.zoom.tap(position=explorer.point(explorer.zoom, 4, 29, 5, 30))
    explorer.shows("flat", 0, 149, 0)
    explorer.item("scores", 9).tap()
    explorer.shows("scores", 0, 9, 0)
    explorer.item("probabilities", 4).click()
    explorer.shows("probabilities", 0, 4, 0)


def test_a_probability_is_followed_to_a_pixel_and_back(open_page):
    explorer = open_page()
    explorer.item("probabilities", 3).click()
    expect(explorer.back).to_be_hidden()
    passed = [("probabilities", 0, 3, 0)]

    def follows(click, *place):
        click()
        explorer.shows(*place)
        expect(explorer.back).to_be_visible()
        passed.append(place)

    follows(explorer.detail.locator("tr.part button").nth(8).click, "scores", 0, 8, 0)
    flat = np.array(LESSON.stages()["flat"][0])[:, 0]
    index = int(np.argmax(np.abs(flat * LESSON.weights["dense_w"][:, 8])))
    follows(explorer.detail.locator("tr.part button").first.click, "flat", 0, index, 0)
    ((channel, row, column),) = LESSON.sources("flat", 0, index, 0)
    follows(explorer.detail.locator("button.number").click, "pool2", channel, row, column)
    follows(explorer.detail.locator(".square button").nth(2).tap, "relu2", channel, 2 * row + 1, 2 * column)
    follows(explorer.detail.locator("button.number").click, "conv2", channel, 2 * row + 1, 2 * column)
    cells = explorer.detail.locator(".lane").nth(2).locator("svg.window")
    row, column = 2 * row + 1 + 1, 2 * column + 2
    follows(lambda: cells.click(position={"x": 2 + 2.5 * 34, "y": 2 + 1.5 * 34}), "pool1", 2, row, column)
    follows(explorer.detail.locator(".square button").nth(3).click, "relu1", 2, 2 * row + 1, 2 * column + 1)
    follows(explorer.detail.locator("button.number").click, "conv1", 2, 2 * row + 1, 2 * column + 1)
    cells = explorer.detail.locator("svg.window")
    follows(lambda: cells.tap(position={"x": 10, "y": 80}), "image", 0, 2 * row + 3, 2 * column + 1)
    for place in reversed(passed[:-1]):
        explorer.back.click()
        explorer.is_at(*place)
    expect(explorer.back).to_be_hidden()
    explorer.detail.locator("tr.part button").first.click()
    explorer.item("pool1", 0).click()                                # a new choice: no way back
    expect(explorer.back).to_be_hidden()


def test_keys_lead_from_stage_to_cell_to_sum(open_page):
    explorer = open_page()
    explorer.root.locator(".thumbnails input").first.focus()
    explorer.press("Tab")
    expect(explorer.item("conv1", 0)).to_be_focused()
    explorer.press("ArrowDown ArrowDown")
    explorer.is_at("conv1", 2, 13, 13)
    explorer.press("ArrowRight ArrowRight")
    explorer.is_at("pool1", 2, 6, 6)                                 # the same part of the image
    explorer.press("ArrowRight ArrowRight ArrowRight")
    explorer.is_at("pool2", 2, 2, 2)                                 # (6 − 1) // 2
    expect(explorer.item("pool2", 2)).to_be_focused()
    explorer.press("ArrowDown ArrowRight")
    explorer.is_at("flat", 0, (2 * 5 + 2) * 6 + 3, 0)
    explorer.press("ArrowDown")
    explorer.is_at("flat", 0, (2 * 5 + 2) * 6 + 4, 0)
    explorer.press("ArrowRight")
    best = int(np.argmax(np.array(LESSON.stages()["scores"][0])))
    explorer.is_at("scores", 0, best, 0)
    explorer.press("ArrowRight ArrowRight ArrowUp")
    explorer.is_at("probabilities", 0, max(best - 1, 0), 0)
    explorer.press("Enter")                                          # no map to enlarge: into the sum at once
    expect(explorer.detail.locator("button").first).to_be_focused()
    explorer.press("Escape")
    expect(explorer.item("probabilities", max(best - 1, 0))).to_be_focused()
    explorer.press("ArrowLeft ArrowLeft ArrowLeft ArrowLeft ArrowLeft")
    expect(explorer.value).to_contain_text("Tích chập 2")
    explorer.press("Enter")
    expect(explorer.zoom).to_be_focused()
    explorer.press("Control+Home ArrowRight Shift+ArrowDown")
    channel = int(explorer.root.locator("[aria-checked=true]").get_attribute("data-place"))
    explorer.shows("conv2", channel, 5, 1)
    explorer.press("End ArrowRight")
    explorer.is_at("conv2", channel, 5, 10)
    explorer.press("Home Enter")
    expect(explorer.detail.locator("svg.window").first).to_be_focused()
    explorer.press("Tab")
    expect(explorer.detail.locator("svg.window").nth(1)).to_be_focused()
    expect(explorer.detail.locator(".pointed").nth(0)).to_be_hidden()
    expect(explorer.detail.locator(".pointed").nth(1)).to_be_visible()
    explorer.press("ArrowDown ArrowRight ArrowRight Enter")          # from the middle of the window, not beyond it
    explorer.shows("pool1", 1, 7, 2)
    expect(explorer.zoom).to_be_focused()
    explorer.press("Enter Escape")
    expect(explorer.zoom).to_be_focused()
    explorer.press("Escape")
    expect(explorer.item("pool1", 1)).to_be_focused()
    explorer.press("ArrowLeft ArrowLeft ArrowLeft ArrowLeft ArrowUp")
    expect(explorer.value).to_contain_text("Ảnh, hàng 15, cột 5")


def test_keys_stay_in_the_explorer(show):
    explorer = show()
    for node in (explorer.item("conv1", 0), explorer.zoom, explorer.detail.locator("svg.window").first):
        node.focus()
        explorer.press("x b")                                        # in JupyterLab: cut the cell, add one
    explorer.is_at("conv1", 0, 13, 13)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1
    unmarked = explorer.root.locator("button:not([data-lm-suppress-shortcuts]), [tabindex]:not([data-lm-suppress-shortcuts])")
    assert unmarked.count() == 0                                     # older ones look for the mark


def test_places_outside_of_a_map_move_to_its_edge(show, notebook):
    explorer = show()
    names, expected = "explorer.stage, explorer.channel, explorer.row, explorer.column", ["pool1", 3, 12, 0]
    notebook.run(f"with explorer.hold_sync(): {names} = ['pool1', 9, 99, -3]")
    explorer.shows("pool1", 3, 12, 0)
    assert notebook.waits_for(f"[{names}]", expected) == expected
    notebook.run("explorer.stage = 'scores'")
    explorer.shows("scores", 0, 9, 0)


# --- looks


def _choose_each(explorer, by_key=False):
    explorer.item("image").click()
    for stage in STAGES:
        if by_key and stage != "image":
            explorer.press("ArrowRight")                             # a click would scroll to its target by itself
        elif not by_key:
            explorer.item(stage).click()
        expect(explorer.value).to_contain_text(NAMES["vi"][STAGES.index(stage)])
        yield stage


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    with theme(notebook, light) as shade:
        explorer = show()
        for width in (1280, 800, 500):
            explorer.page.set_viewport_size({"width": width, "height": 900})
            for stage in _choose_each(explorer):
                explorer.root.screenshot(path=screenshots / f"forward-{stage}-{shade}-{width}.png")
                assert faults(explorer.root) == [], (stage, width)
        explorer.page.set_viewport_size({"width": 1280, "height": 900})
        row = explorer.root.locator(".overview")
        assert row.evaluate("node => node.scrollWidth <= node.clientWidth")          # with room, nothing is out of sight


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_without_a_kernel_on_a_phone(open_page, screenshots, case, scheme):
    explorer = open_page(case, 390, scheme)
    for stage in _choose_each(explorer, by_key=True):
        chosen = explorer.root.locator("[role=radio][aria-checked=true]")
        seen = chosen.evaluate("""node => {
            const own = node.getBoundingClientRect(), row = node.closest('.overview').getBoundingClientRect();
            return own.left >= row.left && own.right <= row.right;
        }""")
        assert seen, stage                                           # the row has scrolled to what was chosen
        assert faults(explorer.root) == [], stage
        explorer.page.screenshot(path=screenshots / f"forward-phone-{stage}-{scheme}.png", full_page=True)
        small = explorer.root.locator("[role=radio], button, .thumbnails label").evaluate_all("""nodes => nodes
            .map(node => node.getBoundingClientRect()).filter(({ width, height }) => width && Math.min(width, height) < 24)""")
        assert small == [], stage
    explorer.item("scores", 1).tap()
    explorer.shows("scores", 0, 1, 0)
