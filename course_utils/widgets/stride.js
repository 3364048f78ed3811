// The stride explorer: where the window stops on the padded image, and the map that it fills.
import {
  ARROWS, build, change, clamp, correlate, describe, drawGrid, figure, fillText, html, keepKeys, number, onChange, pad,
  pointedCell, setText, svg,
} from "./grid.js";
import { guessBox } from "./guess.js";

const SETTINGS = ["n", "kernel_size", "stride", "padding"];
const PACE = 450;            // milliseconds a stop while playing
const LARGEST_CELL = 40, PICTURE = 330;      // pixels a cell; pixels that image and map may take

function render({ model, el }) {
  const texts = model.get("texts");
  const key = () => SETTINGS.map((name) => model.get(name)).join(",");
  const guesses = guessBox(model, texts, key, () => views.image.focus({ preventScroll: true }));
  const captions = {}, views = {};
  for (const name of ["image", "map", "kernel"]) {
    captions[name] = html("figcaption", {});
    views[name] = svg("svg", { class: name, role: "img" });
  }
  const part = (name, ...more) => figure(captions[name], views[name], ...more);
  const [formula, stop] = ["formula", "stop"].map((name) => html("p", { class: name }));
  const notice = html("p", { class: "notice", role: "status" }), legend = html("p", { class: "legend" }, texts.stops);
  const button = (name, onclick) => html("button", { type: "button", class: name, onclick }, texts[name]);
  const buttons = [button("back", () => moveBy(-1)), button("step", () => moveBy(1)), button("play", togglePlaying)];
  const root = html("div", { class: "course-explorer", role: "group", "aria-label": texts.title },
    html("div", { class: "sliders" }, ...SETTINGS.map((name) => slider(model, name, texts[name]))),
    html("div", { class: "panels" },
      part("image", legend),
      part("map", html("div", { class: "buttons" }, ...buttons), stop),
      part("kernel")),
    guesses.node, formula, notice,
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Moving the window from stop to stop, in reading order; `position` is the stop's number.
  function moveTo(position) {
    const { size } = setting(model);
    if (guesses.known() && size) change(model, { position: clamp(position, size * size - 1) });
  }
  const moveBy = (steps) => moveTo(model.get("position") + steps);
  const isAtEnd = () => model.get("position") >= setting(model).size ** 2 - 1;
  let timer = null;
  function togglePlaying() {
    if (timer) return pause();
    if (isAtEnd()) moveTo(0);
    timer = setInterval(() => (isAtEnd() ? pause() : moveBy(1)), PACE);
    setText(buttons[2], texts.pause);
  }
  function pause() {
    clearInterval(timer);
    timer = null;
    setText(buttons[2], texts.play);
  }
  function follow(event) {
    const { f, stride, size } = setting(model), { row, column } = pointedCell(event, views.image);
    const nearest = (cell) => clamp(Math.round((cell - (f >> 1)) / stride), size - 1);
    moveTo(nearest(row) * size + nearest(column));
  }
  views.image.addEventListener("pointerdown", (event) => {
    views.image.setPointerCapture(event.pointerId);
    follow(event);
  });
  views.image.addEventListener("pointermove", (event) => { if (event.buttons) follow(event); });
  views.map.addEventListener("pointerdown", (event) => {
    const { row, column } = pointedCell(event, views.map), { size } = setting(model);
    moveTo(clamp(row, size - 1) * size + clamp(column, size - 1));
  });
  views.image.addEventListener("keydown", (event) => {
    const { size } = setting(model), [down, right] = ARROWS[event.key] ?? [0, 0];
    if (event.key in ARROWS) moveBy(down * size + right);
    else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(size * size - 1);
    else return guesses.takeDigit(event);
    event.preventDefault();
  });
  views.image.setAttribute("role", "application");
  views.image.setAttribute("tabindex", 0);
  keepKeys(root);

  // From the state to the picture, in one go. Without a guess there are no stops, no map and no size.
  function update() {
    const now = setting(model), known = guesses.known(), { n, f, stride, padding, size } = now;
    const image = model.get("image").slice(0, n).map((line) => line.slice(0, n)), padded = pad(image, padding);
    const kernel = kernelOf(model, f), map = known && size ? correlate(padded, kernel, stride) : [];
    const missed = known ? build(n, n, (row, column) => !isReached(row + padding, column + padding, now)) : [];
    const unreached = missed.flat().filter(Boolean).length;
    const position = map.length ? clamp(model.get("position"), size * size - 1) : 0;
    if (known) guesses.remember();
    else pause();
    const outcome = { size: known ? size : null, unreached: known ? unreached : null, result: map };
    change(model, { ...outcome, position, guess: guesses.guess() });
    drawImage(now, padded, known, missed, position);
    drawMap(now, map, known, position);
    drawKernel(kernel);
    showTexts(now, known, unreached);
  }

  function drawImage({ n, f, stride, padding, side, size }, padded, known, missed, position) {
    const stops = known && size > 0, extent = Math.max(side, f);
    const top = size ? Math.floor(position / size) * stride : 0, left = size ? (position % size) * stride : 0;
    const isPadding = (row, column) => Math.min(row, column) < padding || Math.max(row, column) >= padding + n;
    const isInside = (row, column) => row >= top && row < top + f && column >= left && column < left + f;
    drawGrid(views.image, padded, {
      extent, cell: cellOf(extent),
      kind: (row, column) => [
        isPadding(row, column) ? "padding" : "",
        stops && isInside(row, column) ? "inside" : "",
        stops && missed[row - padding]?.[column - padding] ? "unreached" : ""].join(" "),
      boxes: [{ row: top, column: left, height: f, width: f, name: known && !size ? "impossible" : "window" }],
      dots: stops ? build(size, size, (row, column) => ({ row: row * stride, column: column * stride })).flat() : [],
    });
    legend.style.visibility = stops ? "visible" : "hidden";
    const caption = fillText(padding ? texts.image_padded : texts.image, { n, side });
    setText(captions.image, caption);
    views.image.setAttribute("aria-label", `${describe(caption, padded)}. ${texts.image_help}`);
  }

  function drawMap({ size, stride }, map, known, position) {
    const row = Math.floor(position / size), column = position % size, filled = (r, c) => r * size + c <= position;
    const caption = fillText(texts.map, { size: known ? size : "?" });
    const soFar = map.map((line, r) => line.map((value, c) => (filled(r, c) ? value : null)));
    const cells = map.length ? soFar : [[known ? "∅" : "?"]];
    drawGrid(views.map, cells, {
      cell: cellOf(cells.length), kind: (r, c) => (map.length && filled(r, c) ? "filled" : ""),
      boxes: map.length ? [{ row, column, height: 1, width: 1, name: "window" }] : [],
    });
    setText(captions.map, caption);
    views.map.setAttribute("aria-label", describe(caption, cells));
    const at = { number: position + 1, count: size * size, row: row * stride, column: column * stride };
    setText(stop, map.length ? fillText(texts.stop, { ...at, total: map[row][column] }) : "");
    for (const node of buttons) node.disabled = !map.length;
  }

  function drawKernel(kernel) {
    const caption = fillText(texts.kernel, { f: kernel.length });
    setText(captions.kernel, caption);
    drawGrid(views.kernel, kernel, { cell: Math.min(30, Math.floor(150 / kernel.length)) });
    views.kernel.setAttribute("aria-label", describe(caption, kernel));
  }

  function showTexts(now, known, unreached) {
    const state = !known ? "hidden" : !now.size ? "impossible" : unreached ? "unreached" : "reached";
    const guess = guesses.guess(), result = now.size;
    const sentence = fillText(texts.result, { result });
    const why = fillText(texts[whyOf(now, guess)], { ...now, guess, result });
    notice.className = `notice ${{ hidden: "", impossible: "red", unreached: "amber", reached: "plain" }[state]}`;
    setText(notice, known ? fillText(texts[state], { ...now, count: unreached }) : "");
    setText(formula, known ? formulaOf(now) : "");
    guesses.update(texts.question, known ? { guess, result, sentence, why } : null);
  }

  onChange(model, [...SETTINGS, "position", "guesses", "without_guessing"], update);
  update();
  return pause;
}

// What follows from the four numbers: side of the padded image, room to slide, whole steps, cells that are left.
function setting(model) {
  const [n, f, stride, padding] = SETTINGS.map((name) => model.get(name));
  const side = n + 2 * padding, room = side - f, steps = Math.floor(room / stride);
  const size = room < 0 ? 0 : steps + 1;
  return { n, f, stride, padding, side, room, steps, size, rest: room - steps * stride, missing: -room };
}

function isReached(row, column, { f, stride, size }) {
  const inSomeWindow = (cell) => cell < (size - 1) * stride + f && cell % stride < f;
  return size > 0 && inSomeWindow(row) && inSomeWindow(column);
}

// The given filter where its side is asked for, else a vertical edge of that side.
function kernelOf(model, f) {
  const given = model.get("kernel");
  return given.length === f ? given : build(f, f, (_, column) => (column === 0 ? 1 : column === f - 1 ? -1 : 0));
}

function formulaOf({ n, f, stride, padding, room, size }) {
  const filled = `⌊(n + 2p − f) / s⌋ + 1 = ⌊(${n} + 2 · ${padding} − ${f}) / ${stride}⌋ + 1`;
  if (!size) return `${filled};  ${n} + 2 · ${padding} − ${f} = ${number(room)} < 0`;
  return `${filled} = ⌊${number(room / stride)}⌋ + 1 = ${size}`;
}

// The one misunderstanding that gives the reader's guess; where none or several do, how the size comes about.
function whyOf({ n, f, stride, padding, room, steps, rest, size }, guess) {
  const stopsOn = (cells) => Math.floor((cells - f) / stride) + 1;
  const mistakes = [[steps, "why_first"], [stopsOn(n + padding), "why_sides"], [stopsOn(n), "why_padding"],
    [room + 1, "why_stride"], [rest ? size + 1 : null, "why_rest"]];
  const found = guess === null || guess === size ? [] : mistakes.filter(([value]) => value === guess);
  return !size ? "why_impossible" : found.length === 1 ? found[0][1] : "why";
}

const cellOf = (cells) => Math.min(LARGEST_CELL, Math.floor(PICTURE / cells));

function slider(model, name, text) {
  const [min, max] = {
    n: [Math.min(3, model.get("n")), model.get("image").length],
    kernel_size: [1, Math.max(7, model.get("kernel").length)],
    stride: [1, 4],
    padding: [0, 3],
  }[name];
  const output = html("output", {}), set = () => change(model, { [name]: input.valueAsNumber, position: 0 });
  const input = html("input", { type: "range", class: name, min, max, step: 1, oninput: set });
  const show = () => { input.value = model.get(name); setText(output, String(model.get(name))); };
  model.on(`change:${name}`, show);
  show();
  return html("label", {}, html("span", {}, text, " = ", output), input);
}

export default { render };
