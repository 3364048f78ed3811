"""What tests of the explorers look with: themes, widths and contrast, texts in two languages, the still picture's
<img>, a site without Jupyter."""

import contextlib
import html.parser
import http.server
import json
import shutil
import string
import threading

from course_utils import language
from course_utils.widgets import base


def faults(root):
    """What lies outside of an explorer, and its texts that are hard to read. [] is good."""
    return [*root.evaluate(OVERFLOW), *root.evaluate(UNREADABLE)]


def looks_right(root, screenshots, name, widths=(1280, 800)):
    """Asserts that an explorer in a page of these widths has no faults, and leaves a picture of each."""
    for width in widths:
        root.page.set_viewport_size({"width": width, "height": 900})
        root.screenshot(path=screenshots / f"{name}-{width}.png")
        assert faults(root) == [], (name, width)


def is_legible(root, numbers):
    """Asserts that no text of a drawing is under 10 pixels, and that none of `numbers` (a selector) reaches over its cell."""
    assert root.evaluate(SMALLEST) >= 10
    assert root.evaluate(CROWDED, numbers) == []


@contextlib.contextmanager
def theme(notebook, light):
    """JupyterLab's theme for a while; gives its name for pictures, "light" or "dark"."""
    notebook.use_theme(light)
    try:
        yield "light" if light else "dark"
    finally:
        notebook.use_theme(True)


def texts_are_alike(module, monkeypatch):
    """Asserts that an explorer's module says everything in both languages, about the same values."""
    def names(text):
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)

    texts = {}
    for name in language.LANGUAGES:
        monkeypatch.setattr(language, "_current", name)
        texts[name] = module._texts()
    for key, vietnamese in texts["vi"].items():
        assert vietnamese != texts["en"][key] and names(vietnamese) == names(texts["en"][key]), key
        assert "lớp" not in vietnamese or "class" in texts["en"][key], key    # a layer is a "tầng"


@contextlib.contextmanager
def explorers_on_a_site(folder, explorers):
    """The address of a page with {name: explorer}, each in #name, and no kernel behind them.

    The files lie in `folder` as they do in the package; the web server knows nothing of Jupyter.
    """
    styles = [base.FOLDER / "explorer.css", *sorted(set(base.FOLDER.glob("*.css")) - {base.FOLDER / "explorer.css"})]
    for file in (*base.FOLDER.glob("*.js"), *styles):
        shutil.copy(file, folder)
    links = "".join(f'<link rel="stylesheet" href="{file.name}">' for file in styles)
    places = "".join(f'<div id="{name}"></div>' for name in explorers)
    imports = "".join(f'import {name} from "./{name}.js";\n' for name in explorers)
    states = json.dumps({name: explorer.state() for name, explorer in explorers.items()})
    (folder / "index.html").write_text(f"""<!doctype html><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{links}
<style>:root {{ color-scheme: light dark }}</style>{places}<script type="module">
import {{ plainModel }} from "./grid.js";
{imports}const states = {states};
for (const [name, {{ render }}] of Object.entries({{ {", ".join(explorers)} }}))
    render({{ model: plainModel(states[name]), el: document.getElementById(name) }});
</script>""", encoding="utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


OVERFLOW = """root => {
    const right = root.getBoundingClientRect().right, page = document.documentElement.clientWidth;
    const wide = [...root.querySelectorAll('*')].filter(node => node.getBoundingClientRect().right > right + 1);
    return [...wide.map(node => node.outerHTML.slice(0, 80)), ...(right > page ? [`explorer ${right} > page ${page}`] : []),
            ...(root.scrollWidth > root.clientWidth ? ['explorer scrolls'] : [])];
}"""

SMALLEST = """root => Math.min(...[...root.querySelectorAll('svg text')].filter(node => node.textContent).map(node => {
    const { width } = node.ownerSVGElement.getBoundingClientRect(), frame = node.ownerSVGElement.viewBox.baseVal.width;
    return parseFloat(getComputedStyle(node).fontSize) * width / frame;
}))"""
CROWDED = """(root, numbers) => [...root.querySelectorAll(numbers)]
    .filter(node => node.getBBox().width > 31).map(node => node.textContent)"""

# Texts whose contrast with what lies behind them is under 4.5 : 1 (WCAG AA).
UNREADABLE = """root => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const paint = (...colors) => {
        context.clearRect(0, 0, 1, 1);
        for (const color of colors) { context.fillStyle = color; context.fillRect(0, 0, 1, 1); }
        return [...context.getImageData(0, 0, 1, 1).data];
    };
    const behind = node => {
        const cell = node.previousElementSibling;
        if (cell?.classList.contains('cell')) return [...behind(node.ownerSVGElement.parentElement), getComputedStyle(cell).fill];
        const further = node.parentElement ? behind(node.parentElement) : ['white'];
        return [...further, getComputedStyle(node).backgroundColor];
    };
    const luminance = ([red, green, blue]) => [red, green, blue].map(value => value / 255)
        .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((all, value, index) => all + value * [0.2126, 0.7152, 0.0722][index], 0);
    const contrast = node => {
        const style = getComputedStyle(node), back = behind(node);
        const ink = node instanceof SVGElement ? style.fill : style.color;
        const [one, two] = [luminance(paint(...back)), luminance(paint(...back, ink))];
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    };
    const text = node => node.value || node.textContent.trim();
    const written = [...root.querySelectorAll(
        'p, figcaption, label, li, span, legend, button:enabled, input[type="text"], svg text')]
        .filter(node => text(node) && node.checkVisibility({ visibilityProperty: true }));
    return written.filter(node => contrast(node) < 4.5)
        .map(node => `${text(node).slice(0, 40)}: ${contrast(node).toFixed(1)}`);
}"""


class Images(html.parser.HTMLParser):
    """Collects the attributes of <img> tags."""

    def __init__(self, source):
        super().__init__()
        self.found = []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        if tag == "img":
            self.found.append(dict(attributes))
