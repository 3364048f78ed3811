// The learning-curves explorer: training and validation curves, a cursor along the epochs, and where one would stop.
import { change, clamp, fillText, html, keepKeys, number, onChange, radios, range, setText, svg } from "./grid.js";
import { guessBox } from "./guess.js";

const LEFT = 62, RIGHT = 24, TOP = 44, BOTTOM = 48;         // pixels around the field with the curves
const NARROWEST = 260, WIDEST = 760;                        // pixels that the plot may be wide
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const SETS = { training: (metric) => metric, validation: (metric) => `val_${metric}` };

function render({ model, el }) {
  const texts = model.get("texts"), names = model.get("names"), histories = model.get("histories");
  const run = () => model.get("run"), history = () => histories[run()];
  const epoch = () => 1 + clamp(model.get("epoch") - 1, history().loss.length - 1);
  const isKnown = (name) => model.get("without_guessing") || name in model.get("guesses");
  const visible = () => (model.get("overlaid") ? names : [run()]);
  const titled = (name) => (names.length > 1 ? `${names.indexOf(name) + 1} · ${name}` : name);
  const guesses = guessBox(model, texts, run, () => plot.focus({ preventScroll: true }));
  const input = guesses.node.querySelector("input.guess");
  input.addEventListener("focus", () => input.select());      // so that a digit replaces the cursor's epoch

  const plot = svg("svg", { class: "plot", role: "slider", tabindex: 0, "aria-valuemin": 1 });
  const legends = Object.keys(SETS).map((set) => html("span", { class: "key" }, sample(set), html("span", {})));
  const table = html("table", {});
  const overlay = html("input", { type: "checkbox", class: "overlaid", onchange: () => change(model, { overlaid: overlay.checked }) });
  const options = Object.fromEntries(names.map((name) => [name, titled(name)]));
  const runs = html("div", { class: "runs" }, radios(model, "run", texts.run, options), html("label", {}, overlay, texts.overlaid));
  runs.hidden = names.length < 2;
  const metrics = radios(model, "metric", texts.metric, { loss: texts.loss, accuracy: texts.accuracy });
  const field = html("figure", { class: "field" }, html("figcaption", { class: "keys" }, ...legends), plot);
  const root = html("div", { class: "course-explorer curves", role: "group", "aria-label": texts.title },
    runs, metrics, html("div", { class: "panels" }, field, table), guesses.node, html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Moving the cursor: by pointer, by keys. While it is asked, the cursor's epoch is the guess to be sent.
  function moveTo(place) {
    change(model, { epoch: 1 + clamp(place - 1, history().loss.length - 1) });
    if (!guesses.known()) input.value = model.get("epoch");
  }
  const follow = (event) => moveTo(scales().epochAt(event.clientX - plot.getBoundingClientRect().left));
  plot.addEventListener("pointerdown", (event) => { plot.setPointerCapture(event.pointerId); follow(event); });
  plot.addEventListener("pointermove", (event) => { if (event.buttons) follow(event); });
  plot.addEventListener("keydown", (event) => {
    if (event.key in KEYS) moveTo(epoch() + KEYS[event.key] * (event.shiftKey ? 10 : 1));
    else if (event.key === "Home") moveTo(1);
    else if (event.key === "End") moveTo(Infinity);
    else return guesses.takeDigit(event);
    event.preventDefault();
  });
  keepKeys(root);

  // What is drawn: {name, set, values, chosen} of each curve. A validation curve waits for its guess.
  function curves() {
    const metric = model.get("metric");
    return visible().flatMap((name) => Object.entries(SETS).filter(([set]) => set === "training" || isKnown(name))
      .map(([set, key]) => ({ name, set, values: histories[name][key(metric)], chosen: name === run() })));
  }

  // From epochs and values to pixels. Only what is drawn counts: the axis must not tell how far the rest reaches.
  function scales() {
    const width = field.clientWidth ? Math.max(NARROWEST, Math.min(WIDEST, field.clientWidth)) : WIDEST;
    const height = Math.round(Math.max(260, Math.min(360, width * 0.52)));
    const { low, high } = range(curves().map(({ values }) => values)), ticks = rounds(low, high, 6);
    const [bottom, top] = [ticks[0], ticks.at(-1)], wide = width - LEFT - RIGHT, tall = height - TOP - BOTTOM;
    const last = Math.max(...visible().map((name) => histories[name].loss.length));
    return { width, height, ticks, last, here: epoch(),
      x: (at) => LEFT + (wide * (at - 1)) / (last - 1),
      y: (value) => TOP + (tall * (top - value)) / (top - bottom),
      epochAt: (pixels) => 1 + Math.round(((pixels - LEFT) * (last - 1)) / wide),
    };
  }

  // From the state to the picture, in one go.
  function update() {
    const known = isKnown(run());
    const seen = visible().filter((name) => isKnown(name) && !(name in model.get("guesses")));
    if (seen.length) change(model, { guesses: { ...model.get("guesses"), ...Object.fromEntries(seen.map((name) => [name, null])) } });
    const { loss, val_loss: losses } = history(), metric = model.get("metric"), here = epoch() - 1;
    const best = bestOf(losses), guess = guesses.guess() === null ? null : 1 + clamp(Math.round(guesses.guess()) - 1, loss.length - 1);
    const [training, validation] = [history()[metric][here], history()[`val_${metric}`][here]];
    const missed = guess === null ? null : losses[guess - 1] - losses[best - 1], gap = known ? validation - training : null;
    change(model, { epoch: here + 1, guess, best_epoch: known ? best : null, gap, missed });
    overlay.checked = model.get("overlaid");
    setText(legends[0].lastChild, texts.training);
    setText(legends[1].lastChild, known ? texts.validation : `${texts.validation} ${texts.hidden}`);
    const said = { run: run(), epoch: here + 1, metric: texts[metric], training, validation: known ? validation : "?" };
    const aria = { label: fillText(texts.cursor, said), valuemax: loss.length, valuenow: here + 1, valuetext: fillText(texts.here, said) };
    for (const [name, value] of Object.entries(aria)) plot.setAttribute(`aria-${name}`, value);
    drawPlot(scales(), known ? { best, guess, missed } : null);
    drawTable(here);
    const values = { result: best, low: losses[best - 1], last: loss.length, end: losses.at(-1), before: loss[best - 1],
      after: loss.at(-1), guess, value: losses[guess - 1], missed };
    const lost = missed > 0 ? `${fillText(texts.missed, values)} ` : "";
    guesses.update(fillText(texts.question, { run: run() }), known ? {
      guess, result: best, sentence: fillText(texts.result, values), why: lost + fillText(texts[`why_${kindOf(loss, losses)}`], values),
    } : null);
  }

  function drawPlot(scale, found) {
    const { width, height } = scale, drawn = curves();
    plot.setAttribute("viewBox", `0 0 ${width} ${height}`);
    plot.setAttribute("style", `max-width: ${width}px`);
    plot.replaceChildren(...axes(scale, texts[model.get("metric")], texts.epochs), ...(found ? missedBar(scale, found) : []),
      ...drawn.map((curve) => curvePath(scale, curve)), ...(model.get("overlaid") ? endNumbers(scale, drawn) : []),
      ...(found ? marks(scale, found) : []), ...cursor(scale, drawn));
  }

  // How much more validation loss the reader's stop would have cost: a bar up from the level of the smallest.
  function missedBar({ x, y }, { best, guess, missed }) {
    if (model.get("metric") !== "loss" || !missed) return [];
    const losses = history().val_loss, level = y(losses[best - 1]);
    return [svg("path", { class: "level", d: `M ${x(best)} ${level} H ${x(guess)}` }),
      svg("path", { class: "missed", d: `M ${x(guess)} ${level} V ${y(losses[guess - 1])}` })];
  }

  function marks({ width, height, x, y }, { best, guess, missed }) {
    const metric = model.get("metric"), value = (at) => y(history()[SETS.validation(metric)][at - 1]);
    const at = (place, top) => svg("path", { class: "at", d: `M ${x(place)} ${top} V ${height - BOTTOM}` });
    const write = (place, top, text) => svg("text", { class: "mark", y: top,
      x: Math.min(x(place) + 6, width - 2 - 7 * text.length) }, text);      // about 7 pixels a letter, so it stays inside
    const diamond = svg("path", { class: "best", d: `M ${x(best)} ${value(best) - 7} l 7 7 l -7 7 l -7 -7 z` });
    const found = [at(best, 6), diamond, write(best, 11, fillText(texts.best, { epoch: best }))];
    if (guess === null) return found;
    const name = metric === "loss" && missed > 0 ? "stop_missed" : "stop";
    return [at(guess, 24), svg("circle", { class: "guessed", cx: x(guess), cy: value(guess), r: 6 }),
      write(guess, 29, fillText(texts[name], { epoch: guess, missed })), ...found];
  }

  // The cursor, a knob to drag, and the gap between the two curves there.
  function cursor({ width, height, x, y }, drawn) {
    const at = x(epoch()), points = drawn.filter(({ chosen }) => chosen).map(({ set, values }) => ({ set, value: values[epoch() - 1] }));
    const parts = [svg("path", { class: "cursor", d: `M ${at} ${TOP} V ${height - BOTTOM}` }),
      svg("circle", { class: "knob", cx: at, cy: height - BOTTOM, r: 8 }),
      svg("text", { class: "here", x: at, y: height - BOTTOM + 18 }, epoch())];
    const dots = points.map(({ set, value }) => svg("circle", { class: `dot ${set}`, cx: at, cy: y(value), r: 4 }));
    if (points.length < 2) return [...parts, ...dots];
    const [from, to] = points.map(({ value }) => y(value)), right = at < width * 0.6;
    const text = svg("text", { class: `size ${right ? "" : "left"}`, x: at + (right ? 9 : -9), y: (from + to) / 2 },
      fillText(texts.gap, { gap: points[1].value - points[0].value }));
    return [...parts, svg("path", { class: "gap-bar", d: `M ${at} ${from} V ${to}` }), ...dots, text];
  }

  function drawTable(here) {
    const shown = visible(), value = (name, key) => {
      const found = histories[name][key][here];
      return found === undefined ? "–" : key.startsWith("val_") && !isKnown(name) ? "?" : found;
    };
    const gap = (name, metric) => {
      const [training, validation] = [value(name, metric), value(name, `val_${metric}`)];
      return typeof validation === "number" ? validation - training : validation;
    };
    const row = (set, metric) => html("tr", {}, html("th", { scope: "row" }, sample(set), texts[`row_${set}`]),
      ...shown.map((name) => html("td", {}, decimals(set === "gap" ? gap(name, metric) : value(name, SETS[set](metric))))));
    const part = (metric) => html("tbody", { class: metric === model.get("metric") ? "seen" : "" },
      html("tr", {}, html("th", { scope: "rowgroup", colspan: shown.length + 1 }, texts[metric])),
      ...["training", "validation", "gap"].map((set) => row(set, metric)));
    const heads = shown.map((name) => html("th", { scope: "col", class: name === run() ? "chosen" : "" }, titled(name)));
    table.className = shown.length > 2 ? "wide" : "";
    table.replaceChildren(html("caption", {}, fillText(texts.at, { epoch: here + 1 })),
      html("thead", {}, html("tr", {}, html("td", {}), ...heads)), part("loss"), part("accuracy"));
  }

  const later = onChange(model, ["run", "metric", "epoch", "overlaid", "guesses", "without_guessing"], update);
  new ResizeObserver(later).observe(field);
  update();
}

// The epoch of the smallest validation loss, the first of several.
const bestOf = (losses) => 1 + losses.indexOf(Math.min(...losses));

// What the two losses do behind the smallest validation loss. Under a twentieth of its fall, a rise is none.
function kindOf(loss, losses) {
  const best = bestOf(losses), left = losses.length - best, low = losses[best - 1];
  if (left < 2) return left ? "few" : "longer";
  if (losses.at(-1) - low <= (losses[0] - low) / 20) return "flat";
  return loss.at(-1) < loss[best - 1] ? "overfitting" : "both";
}

// Round numbers, evenly spaced, that `low` to `high` lies within; steps of 1, 2 or 5 and at least 0.001, as far as is written.
function rounds(low, high, most) {
  const span = Math.max(high - low, 0.002), power = 10 ** Math.floor(Math.log10(span / most));
  const step = Math.max(0.001, [1, 2, 5, 10].map((times) => times * power).find((size) => span / size <= most));
  const first = Math.floor(low / step + 1e-9), last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function axes({ width, height, ticks, last, here, x, y }, vertical, horizontal) {
  const right = width - RIGHT, bottom = height - BOTTOM, middle = (TOP + bottom) / 2;
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => last / size <= (right - LEFT) / 32);
  const epochs = Array.from({ length: last }, (_, index) => index + 1)
    .filter((at) => (at === 1 || at % step === 0) && Math.abs(x(at) - x(here)) > 20);
  return [...ticks.flatMap((value) => [svg("path", { class: "grid", d: `M ${LEFT} ${y(value)} H ${right}` }),
    svg("text", { class: "tick left", x: LEFT - 12, y: y(value) }, number(value))]),
    ...epochs.map((at) => svg("text", { x: x(at), y: bottom + 18 }, at)),
    svg("path", { class: "axis", d: `M ${LEFT} ${TOP} V ${bottom} H ${right}` }),
    svg("text", { class: "name", x: 9, y: middle, transform: `rotate(-90 9 ${middle})` }, vertical),
    svg("text", { class: "name", x: (LEFT + right) / 2, y: height - 9 }, horizontal)];
}

const curvePath = ({ x, y }, { name, set, values, chosen }) => svg("polyline", { class: `curve ${set} ${chosen ? "chosen" : ""}`,
  "data-run": name, points: values.map((value, index) => `${x(index + 1)},${y(value)}`).join(" ") });

// At each curve's end the number of its run, pushed up where another one stands.
function endNumbers({ x, y }, drawn) {
  const numbers = [...new Set(drawn.map(({ name }) => name))];
  const ends = drawn.map(({ name, values }) => ({ text: numbers.indexOf(name) + 1, x: x(values.length) + 12, y: y(values.at(-1)) }));
  ends.sort((one, other) => other.y - one.y);
  for (const [index, end] of ends.entries())
    for (const below of ends.slice(0, index)) if (Math.abs(below.x - end.x) < 12) end.y = Math.min(end.y, below.y - 12);
  return ends.map(({ text, ...place }) => svg("text", { class: "end", ...place }, text));
}

// Three decimals in a column, without a negative zero; what is no number stays.
const decimals = (value) =>
  (typeof value === "number" ? (Math.round(value * 1000) / 1000 || 0).toFixed(3).replace("-", "−") : value);

// A short piece of a curve or of the bar between two, for legend and table.
const sample = (set) => svg("svg", { class: "sample", viewBox: "0 0 28 12", "aria-hidden": "true" },
  set === "gap" ? svg("path", { class: "gap-bar", d: "M 14 0 V 12" }) : svg("path", { class: `curve chosen ${set}`, d: "M 1 6 H 27" }));

export default { render };
