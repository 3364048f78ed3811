// The stride explorer: where the window stops on the padded image, and the map that it fills.
import { ARROWS, build, change, clamp, correlate, describe, drawGrid, figure, fillText, html, keepKeys, number, onChange, pad, pointedCell, setText, svg } from "./grid.js";
import { guessBox } from "./guess.js";

const NAMES = ["n", "kernel_size", "stride", "padding"];
const RANGES = {
  n: (model) => [Math.min(3, model.get("n")), model.get("image").length],
  kernel_size: (model) => [1, Math.max(7, model.get("kernel").length)],
  stride: () => [1, 4],
  padding: () => [0, 3],
};
const PACE = 450;            // milliseconds a stop while playing
const PICTURE = 330;         // pixels that image and map may take

function render({ model, el }) {
  const texts = model.get("texts");
  const key = () => NAMES.map((name) => model.get(name)).join(",");
  const guesses = guessBox(model, texts, key, () => views.image.focus());
  const captions = {}, views = {};
  for (const name of ["image", "map", "kernel"]) {
    captions[name] = html("figcaption", {});
    views[name] = svg("svg", { class: name, role: "img" });
  }
  const formula = html("p", { class: "formula" }), notice = html("p", { class: "notice", role: "status" }), stop = html("p", { class: "stop" });
  const button = (name, onclick) => html("button", { type: "button", class: name, onclick }, texts[name]);
  const buttons = { back: button("back", () => moveBy(-1)), step: button("step", () => moveBy(1)), play: button("play", togglePlaying) };
  const part = (name, ...more) => figure(captions[name], views[name], ...more);
  const sliders = NAMES.map((name) => slider(model, name, texts[name], RANGES[name](model)));
  const root = html("div", { class: "course-explorer stride", role: "group", "aria-label": texts.title },
    html("div", { class: "sliders" }, ...sliders),
    html("div", { class: "panels" },
      part("image", html("p", { class: "legend" }, texts.stops)),
      part("map", html("div", { class: "buttons" }, ...Object.values(buttons)), stop),
      part("kernel")),
    guesses.node,
    formula, notice,
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // The setting, and what follows from it.
  function setting() {
    const [n, f, stride, padding] = NAMES.map((name) => model.get(name));
    const side = n + 2 * padding, room = side - f, steps = Math.floor(room / stride);
    return { n, f, stride, padding, side, room, steps, rest: room - steps * stride, size: room < 0 ? 0 : steps + 1, missing: -room };
  }
  function isReached(row, column, { f, stride, size }) {
    const within = (place) => place < (size - 1) * stride + f && place % stride < f;
    return size > 0 && within(row) && within(column);
  }

  // Moving the window from stop to stop, in reading order.
  function moveTo(position) {
    const { size } = setting();
    if (guesses.known() && size) change(model, { position: clamp(position, size * size - 1) });
  }
  const moveBy = (steps) => moveTo(model.get("position") + steps);
  let timer = null;
  function togglePlaying() {
    if (timer) return pause();
    if (model.get("position") === setting().size ** 2 - 1) moveTo(0);
    timer = setInterval(() => (model.get("position") < setting().size ** 2 - 1 ? moveBy(1) : pause()), PACE);
    setText(buttons.play, texts.pause);
  }
  function pause() {
    clearInterval(timer);
    timer = null;
    setText(buttons.play, texts.play);
  }
  function follow(event) {
    const { f, stride, size } = setting(), { row, column } = pointedCell(event, views.image);
    const nearest = (cell) => clamp(Math.round((cell - (f >> 1)) / stride), size - 1);
    moveTo(nearest(row) * size + nearest(column));
  }
  views.image.addEventListener("pointerdown", (event) => { views.image.setPointerCapture(event.pointerId); follow(event); });
  views.image.addEventListener("pointermove", (event) => { if (event.buttons) follow(event); });
  views.map.addEventListener("pointerdown", (event) => {
    const { row, column } = pointedCell(event, views.map), { size } = setting();
    moveTo(clamp(row, size - 1) * size + clamp(column, size - 1));
  });
  views.image.addEventListener("keydown", (event) => {
    const { size } = setting();
    if (event.key in ARROWS) moveBy(ARROWS[event.key][0] * size + ARROWS[event.key][1]);
    else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(size * size - 1);
    else return guesses.takeDigit(event);
    event.preventDefault();
  });
  views.image.setAttribute("role", "application");
  views.image.setAttribute("tabindex", 0);
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const now = setting(), known = guesses.known(), { n, f, stride, padding, size } = now;
    const padded = pad(model.get("image").slice(0, n).map((line) => line.slice(0, n)), padding);
    const kernel = kernelOf(f), map = known && size ? correlate(padded, kernel, stride) : [];
    const missed = build(n, n, (row, column) => !isReached(row + padding, column + padding, now));
    if (known) guesses.remember();
    if (!known) pause();
    const position = known ? clamp(model.get("position"), Math.max(size * size - 1, 0)) : 0;
    change(model, { position, result: map, size: known ? size : null, unreached: known ? missed.flat().filter(Boolean).length : null, guess: guesses.guess() });
    drawImage(now, padded, known, missed, position);
    drawMap(now, map, known, position);
    setText(captions.kernel, fillText(texts.kernel, { f }));
    drawGrid(views.kernel, kernel, { cell: Math.min(30, Math.floor(150 / f)) });
    views.kernel.setAttribute("aria-label", describe(captions.kernel.textContent, kernel));
    showTexts(now, map, known, position);
  }

  function drawImage(now, padded, known, missed, position) {
    const { n, f, stride, padding, side, size } = now, fits = size > 0;
    const inPadding = (row, column) => Math.min(row, column) < padding || Math.max(row, column) >= padding + n;
    const top = fits ? Math.floor(position / size) * stride : 0, left = fits ? (position % size) * stride : 0;
    const inside = (row, column) => row >= top && row < top + f && column >= left && column < left + f;
    const kind = (row, column) => [
      inPadding(row, column) ? "padding" : "", known && fits && inside(row, column) ? "inside" : "",
      known && fits && missed[row - padding]?.[column - padding] ? "unreached" : ""].join(" ");
    const extent = Math.max(side, f);
    drawGrid(views.image, padded, {
      cell: Math.min(40, Math.floor(PICTURE / extent)), extent, kind,
      boxes: [{ row: top, column: left, height: f, width: f, name: known && !fits ? "impossible" : "window" }],
      dots: known && fits ? build(size, size, (row, column) => ({ row: row * stride, column: column * stride })).flat() : [],
    });
    setText(captions.image, fillText(padding ? texts.image_padded : texts.image, { n, side }));
    views.image.setAttribute("aria-label", `${describe(captions.image.textContent, padded)}. ${texts.image_help}`);
  }

  function drawMap({ size }, map, known, position) {
    setText(captions.map, fillText(texts.map, { size: known ? size : "?" }));
    const shown = map.length ? map.map((line, row) => line.map((value, column) => (row * size + column <= position ? value : null))) : [[known ? "∅" : "?"]];
    const here = { row: Math.floor(position / size), column: position % size, height: 1, width: 1, name: "window" };
    drawGrid(views.map, shown, { cell: Math.min(40, Math.floor(PICTURE / (size || 1))), boxes: map.length ? [here] : [], kind: (row, column) => (map.length && shown[row][column] !== null ? "filled" : "") });
    views.map.setAttribute("aria-label", describe(captions.map.textContent, shown.map((line) => line.map((value) => value ?? "·"))));
  }

  function showTexts(now, map, known, position) {
    const { f, n, stride, padding, side, room, size, missing } = now;
    const fraction = stride === 1 ? number(room) : number(room / stride);
    setText(formula, known ? `⌊(n + 2p − f) / s⌋ + 1 = ⌊(${n} + 2 · ${padding} − ${f}) / ${stride}⌋ + 1` + (size ? ` = ⌊${fraction}⌋ + 1 = ${size}` : `;  ${n} + 2 · ${padding} − ${f} = ${number(room)} < 0`) : "");
    const count = model.get("unreached");
    setText(notice, !known ? "" : !size ? fillText(texts.impossible, { f, side, missing }) : count ? fillText(texts.unreached, { count }) : texts.reached);
    notice.className = `notice ${!known ? "" : !size ? "red" : count ? "amber" : "plain"}`;
    const row = Math.floor(position / size), column = position % size;
    setText(stop, map.length ? fillText(texts.stop, { number: position + 1, count: size * size, row: row * stride, column: column * stride, total: map[row][column] }) : "");
    for (const node of Object.values(buttons)) node.disabled = !map.length;
    guesses.update(texts.question, known ? { sentence: fillText(texts.result, { result: size }), guess: guesses.guess(), result: size, why: explain(now) } : null);
  }

  // The one misunderstanding that gives the reader's guess; where none or several do, how the size comes about.
  function explain(now) {
    const { n, f, stride, padding, room, steps, rest, size } = now, guess = guesses.guess();
    const stopsIn = (cells) => Math.floor((cells - f) / stride) + 1;
    const mistakes = [[steps, "why_first"], [stopsIn(n + padding), "why_sides"], [stopsIn(n), "why_padding"], [room + 1, "why_stride"], [rest ? size + 1 : null, "why_rest"]];
    const found = guess === null || guess === size ? [] : mistakes.filter(([value]) => value === guess);
    return fillText(texts[!size ? "why_impossible" : found.length === 1 ? found[0][1] : "why"], { ...now, guess, result: size });
  }

  function kernelOf(f) {
    const given = model.get("kernel");
    if (given.length === f) return given;
    return build(f, f, (_, column) => (column === 0 ? 1 : column === f - 1 ? -1 : 0));
  }

  onChange(model, [...NAMES, "position", "guesses", "without_guessing"], update);
  update();
  return pause;
}

function slider(model, name, text, [min, max]) {
  const output = html("output", {});
  const input = html("input", { type: "range", class: name, min, max, step: 1, oninput: () => change(model, { [name]: input.valueAsNumber, position: 0 }) });
  const show = () => { input.value = model.get(name); setText(output, String(model.get(name))); };
  model.on(`change:${name}`, show);
  show();
  return html("label", {}, html("span", {}, text, " = ", output), input);
}

export default { render };
