// The network explorer: volumes to scale, the numbers of each layer, and what flattening the last volume gives.
import { fieldOf, inputFields, replaced } from "./fields.js";
import { change, fillText, html, keepKeys, onChange, setText, svg } from "./grid.js";
import { guessBox } from "./guess.js";

const LAYER = ["kernel_size", "stride", "padding", "filters"];
const SIGNS = { kernel_size: "f", stride: "s", padding: "p" };
const WIDE = 160, HIGH = 120, ARROW = 30;    // a stage's drawing; its volume stands right of the arrow
const RIGHT = 0.45, UP = 0.3;                // where one step of depth goes, in steps of height and width

function render({ model, el }) {
  const texts = model.get("texts"), most = model.get("most_layers");
  const key = () => JSON.stringify([model.get("input_shape"), model.get("layers")]);
  const guesses = guessBox(model, texts, key, () => strip.focus({ preventScroll: true }), true);
  const input = stageOf(texts.input, inputFields(model, texts));
  const stages = Array.from({ length: most }, (_, index) => {
    const title = fillText(texts.layer, { layer: index + 1 });
    return stageOf(title, LAYER.map((name) => layerField(model, texts, title, index, name)));
  });
  const end = stageOf(texts.end, []);
  const strip = html("div", { class: "stages", role: "group", tabindex: -1 }, input.node, ...stages.map(({ node }) => node), end.node);
  const total = html("p", { class: "total" });
  const button = (name, onclick) => html("button", { type: "button", class: name, onclick }, texts[name]);
  const setLayers = (layers) => change(model, { layers });
  const add = button("add", () => setLayers([...model.get("layers"), [3, 1, 0, model.get("layers").at(-1)[3]]]));
  const remove = button("remove", () => setLayers(model.get("layers").slice(0, -1)));
  const reset = button("reset", () => change(model, model.get("beginning")));
  const root = html("div", { class: "course-explorer network", role: "group", "aria-label": texts.title },
    strip, guesses.node, html("div", { class: "buttons" }, add, remove, reset), total,
    html("p", { class: "help" }, `${texts.help} ${texts.legend}`));
  el.replaceChildren(root);
  keepKeys(root);

  // From the state to the picture, in one go. Without a guess there are no shapes behind the input.
  function update() {
    const now = network(model.get("input_shape"), model.get("layers")), { layers, volumes, blocked, parameters } = now;
    const known = blocked > 0 || guesses.known(), flattened = known && !blocked ? product(volumes.at(-1)) : null;
    if (known && !blocked) guesses.remember();
    change(model, { shapes: known ? volumes.slice(1) : [], flattened, blocked, parameters, guess: guesses.guess() });
    add.disabled = layers.length === most;
    remove.disabled = layers.length === 1;
    drawStages(now, known);
    end.draw(known && !blocked ? vectorDrawing() : [arrow(), ...unknown(blocked ? "" : "?")], blocked ? "behind" : "");
    setText(end.shape, blocked ? texts.shut : fillText(texts.vector, { count: flattened ?? "?" }));
    guesses.node.classList.toggle("red", blocked > 0);
    setText(total, fillText(texts.total, { count: parameters.reduce((left, right) => left + right) }));
    guesses.update(texts.question, known ? outcome(now, flattened) : null);
  }

  function outcome(now, flattened) {
    if (now.blocked) return { guess: null, sentence: fillText(texts[now.fault.text], now.fault), why: "" };
    const guess = guesses.guess(), result = flattened, [height, width, depth] = now.volumes.at(-1);
    const why = fillText(texts[whyOf(now, guess, result)], { height, width, depth, guess, result });
    return { guess, result, sentence: fillText(texts.result, { result }), why };
  }

  function drawStages({ layers, volumes, depths, blocked, parameters, scale }, known) {
    for (const field of [...input.fields, ...stages.slice(0, layers.length).flatMap(({ fields }) => fields)]) field.show();
    const windowOn = (index) => layers[index] && { layer: layers[index], impossible: blocked === index + 1 };
    input.draw(volumeDrawing(volumes[0], scale, windowOn(0)));
    setText(input.shape, sized(volumes[0]));
    stages.forEach((stage, index) => {
      stage.node.hidden = index >= layers.length;
      if (stage.node.hidden) return;
      const volume = known ? volumes[index + 1] : null, isRed = blocked === index + 1, isBehind = blocked && blocked <= index;
      const drawing = volume ? volumeDrawing(volume, scale, windowOn(index + 1)) : unknown(isRed ? "✕" : isBehind ? "" : "?", isRed);
      stage.draw([arrow(), ...drawing], isRed ? "red" : isBehind ? "behind" : "");
      const hidden = sized(["?", "?", depths[index + 1]]);
      setText(stage.shape, isRed ? texts.not_fitting : isBehind ? texts.shut : volume ? sized(volume) : hidden);
      const [f, , , filters] = layers[index];
      setText(stage.parameters, fillText(texts.parameters, { f, depth: depths[index], filters, count: parameters[index] }));
    });
    const said = [input, ...stages.slice(0, layers.length), end].map(({ title, shape }) => `${title}: ${shape.textContent}`);
    strip.setAttribute("aria-label", said.join("; "));
  }

  onChange(model, ["input_shape", "layers", "guesses", "without_guessing"], update);
  update();
}

// What follows from input and layers: volumes as far as the windows fit, depths, parameters, and one scale for all.
function network(input, layers) {
  const volumes = [input], depths = [input[2], ...layers.map(([, , , filters]) => filters)];
  const parameters = layers.map(([f, , , filters], index) => (f * f * depths[index] + 1) * filters);
  let fault = null;
  for (const [index, [f, stride, padding, filters]] of layers.entries()) {
    const [height, width] = volumes[index], room = Math.min(height, width) + 2 * padding - f;
    if (room < 0) {
      fault = { text: padding ? "blocked_padded" : "blocked", layer: index + 1, f, side: f + room, missing: -room };
      break;
    }
    const positions = (side) => Math.floor((side + 2 * padding - f) / stride) + 1;
    volumes.push([positions(height), positions(width), filters]);
  }
  const extents = volumes.map((volume, index) => extentOf(volume, layers[index]));
  const scale = Math.min(...extents.map(({ left, right, top, bottom }) =>
    Math.min((WIDE - ARROW - 6) / (right - left), (HIGH - 6) / (bottom - top))));
  return { input, layers, volumes, depths, parameters, fault, blocked: fault ? fault.layer : 0, scale };
}
const product = (volume) => volume.reduce((left, right) => left * right);
const sized = (volume) => volume.join(" × ");

// The one misunderstanding that gives the reader's guess; where none or several do, only the computation.
function whyOf({ input, layers, volumes, parameters }, guess, result) {
  const [height, width] = volumes.at(-1), first = (side, [f, s, p]) => Math.floor((side + 2 * p - f) / s);
  const flat = (change) => {
    const other = network(input, layers.map(change));
    return other.blocked ? null : product(other.volumes.at(-1));
  };
  const stepsOnly = layers.reduce(([h, w], layer) => [first(h, layer), first(w, layer)], input);
  const mistakes = [[height * width, "why_map"], [parameters.reduce((left, right) => left + right), "why_parameters"],
    [flat(([f, , p, filters]) => [f, 1, p, filters]), "why_stride"],
    [flat(([f, s, , filters]) => [f, s, 0, filters]), "why_padding"],
    [product([...stepsOnly, layers.at(-1)[3]]), "why_first"]];
  const found = guess === null || guess === result ? [] : mistakes.filter(([value]) => value === guess);
  return found.length === 1 ? found[0][1] : "why";
}

// Room that a volume and the next layer's window need, in cells from the corner of its front face.
function extentOf([height, width, depth], layer) {
  const [f, , padding] = layer ?? [0, 0, 0];
  return { left: -padding, top: Math.min(-UP * depth, -padding),
    right: Math.max(width + RIGHT * depth, f - padding), bottom: Math.max(height, f - padding) };
}

// A volume, depth going up to the right, and the window of the next layer on its front.
function volumeDrawing(volume, scale, next) {
  const { left, right, top, bottom } = extentOf(volume, next?.layer);
  const x = (ARROW + WIDE - scale * (right + left)) / 2, y = (HIGH - scale * (bottom + top)) / 2;
  const [height, width, depth] = volume.map((side) => side * scale), over = RIGHT * depth, up = UP * depth;
  const parts = [
    svg("path", { class: "face side", d: `M ${x + width} ${y} l ${over} ${-up} v ${height} l ${-over} ${up} z` }),
    svg("path", { class: "face top", d: `M ${x} ${y} l ${over} ${-up} h ${width} l ${-over} ${up} z` }),
    svg("rect", { class: "face", x, y, width, height })];
  if (!next) return parts;
  const [f, , padding] = next.layer.map((cells) => cells * scale);
  const name = next.impossible ? "next impossible" : "next";
  return [...parts, svg("rect", { class: name, x: x - padding, y: y - padding, width: f, height: f })];
}

function unknown(sign, impossible) {
  const x = ARROW + 30, y = 25, side = 70;
  return [svg("rect", { class: impossible ? "face impossible" : "face unknown", x, y, width: side, height: side }),
    svg("text", { x: x + side / 2, y: y + side / 2 }, sign)];
}

const arrow = (x = 2, length = ARROW - 8) => svg("path", { class: "arrow", d: `M ${x} ${HIGH / 2} h ${length} m -6 -5 l 6 5 l -6 5` });
function vectorDrawing() {
  const cells = Array.from({ length: 12 }, (_, index) =>
    svg("rect", { class: "face", x: 55, y: 6 + index * 9, width: 9, height: 9 }));
  const circles = [-22, 0, 22].map((y) => svg("circle", { class: "face", cx: 125, cy: HIGH / 2 + y, r: 8 }));
  return [arrow(), ...cells, arrow(80, 26), ...circles, svg("text", { class: "small", x: 125, y: 106 }, "softmax")];
}

// One stage: its title, drawing and shape, below them the numbers that make it.
function stageOf(title, fields) {
  const drawing = svg("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" });
  const shape = html("p", { class: "shape" }), parameters = html("p", { class: "parameters" });
  const node = html("div", { class: "stage", role: "group", "aria-label": title }, html("h4", {}, title), drawing, shape,
    html("div", { class: "numbers" }, ...fields.map((field) => field.node)), parameters);
  const draw = (parts, kind = "") => {
    drawing.replaceChildren(...parts);
    node.setAttribute("class", `stage ${kind}`);
  };
  return { title, node, shape, parameters, fields, draw };
}

function layerField(model, texts, title, index, name) {
  const place = LAYER.indexOf(name);
  const write = (value) => {
    const layers = model.get("layers");
    change(model, { layers: replaced(layers, index, replaced(layers[index], place, value)) });
  };
  return fieldOf(model, name, SIGNS[name] ?? texts[name], `${title}: ${texts[`name_${name}`]}`,
    () => model.get("layers")[index][place], write);
}

export default { render };
