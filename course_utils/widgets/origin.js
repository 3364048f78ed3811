// The forward explorer's detail: the computation behind one number, each of its numbers a way back to the stage before.
import { drawNumbers } from "./channels.js";
import { isClass, kindOf, placeOf, shapeOf, sliceOf, stageBefore, valueAt } from "./cnn.js";
import { ARROWS, clamp, describe, fillText, html, multiply, patchAt, pointedCell, sum, svg } from "./grid.js";

const FEATURES = 10;         // contributions to a score that are listed

// Numbers with fixed decimals stand in columns; an exact 0 is told from one that rounding made.
export function decimals(value, digits = 3) {
  if (value === 0) return "0";
  const rounded = Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
  return rounded.toFixed(digits).replace("-", "−");
}
// Powers of e reach from the tiny to the huge: 3.1·10⁻⁷.
function power(value) {
  if (!Number.isFinite(value) || value === 0) return value ? "∞" : "0";
  if (value >= 0.001 && value < 1e6) return decimals(value);
  const [digits, exponent] = value.toExponential(1).split("e");
  const raised = [...exponent.replace("+", "")].map((sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]).join("");
  return `${digits}·10${raised}`;
}

// A place in words.
export function placeText({ stage, channel, row, column }, { texts, names, classes }) {
  const kind = isClass(stage) ? "class" : stage === "image" || stage === "flat" ? stage : "map";
  return fillText(texts[`place_${kind}`], { name: names[stage], channel, row, column, label: classes[row] });
}

// The nodes that explain the number at `place`.
//   all    { texts, names, classes, weights, maps, pixels }     follow(place)   called when one of its numbers is chosen
export function originOf(place, all, follow) {
  const builders = { image: pixelOf, conv: sumOf, relu: rectified, pool: largest, flat: flattened, scores: dense,
    probabilities: softmax };
  return builders[kindOf(place.stage)](place, all, follow);
}

const words = (text, name = "lead") => html("p", { class: name }, text);
const formula = (...parts) => html("p", { class: "formula" }, ...parts);
const outcome = (value) => html("b", { class: "chip whole" }, value);

// A number that leads to its place.
function link(place, all, follow, text = decimals(valueAt(all.maps, place))) {
  const label = `${text}. ${fillText(all.texts.follow, { place: placeText(place, all) })}`;
  return html("button", { type: "button", class: "number", "aria-label": label, onclick: () => follow(place) }, text);
}

function pixelOf({ row, column, channel }, { texts, maps, pixels }) {
  const pixel = pixels[row][column];
  return [words(fillText(texts.image, { pixel })), formula(`${pixel} / 255 = `, outcome(decimals(maps.image[channel][row][column])))];
}

// patch × slice = products for each channel, what they add up to, and the bias.
function sumOf(place, all, follow) {
  const { texts, names, weights, maps } = all, { stage, row, column, channel } = place, before = stageBefore(stage);
  const kernels = weights[`${stage}_w`], [height, width] = [kernels.length, kernels[0].length];
  const parts = maps[before].map((map, from) => {
    const patch = patchAt(map, row, column, height, width), kernel = sliceOf(kernels, from, channel);
    const products = multiply(patch, kernel);
    return { from, patch, kernel, products, subtotal: sum(products) };
  });
  const rounded = (matrix) => matrix.map((line) => line.map((value) => decimals(value, 2)));
  const shown = parts.map(({ patch, kernel, products }) => [patch, kernel, products].map(rounded));
  const longest = Math.max(5, ...shown.flat(3).map((text) => text.length));
  const title = (from) => (before === "image" ? names.image : fillText(texts.channel, { channel: from }));

  const lines = parts.map(({ from, subtotal }, index) => {
    const heads = ["window", "kernel", "products"], views = heads.map((name) => svg("svg", { class: name, role: "img" }));
    const alt = (name) => fillText(texts[`${name}_alt`], { name: title(from) });
    const [patch, kernel, products] = shown[index];
    drawNumbers(views[1], kernel, longest);
    drawNumbers(views[2], products, longest, { kind: () => "inside" });
    heads.forEach((name, at) => views[at].setAttribute("aria-label", describe(alt(name), shown[index][at])));
    pickable(views[0], patch, longest, describe(alt("window"), patch), texts,
      (down, right) => follow({ stage: before, channel: from, row: row + down, column: column + right }));
    const figures = heads.map((name, at) => html("figure", {}, html("figcaption", {}, texts[name]), views[at]));
    return html("div", { class: "lane", "data-channel": from }, html("strong", {}, title(from)),
      html("div", { class: "grids" }, ...figures), html("p", { class: "subtotal" }, "→ ", html("b", {}, decimals(subtotal))));
  });
  const chip = (sign, name, value, kind) => html("span", { class: "term" }, `${sign} `,
    html("span", { class: `chip ${kind}` }, html("span", { class: "called" }, name), " ", html("b", {}, decimals(value))), " ");
  const bias = weights[`${stage}_b`][channel];
  return [words(fillText(texts.conv, { row, column, count: height * width * parts.length })),
    html("div", { class: "lanes" }, ...lines),
    html("p", { class: "addition" }, ...parts.map(({ from, subtotal }) => chip(from ? "+" : "", title(from), subtotal, "part")),
      chip("+", texts.bias, bias, "bias"), chip("=", texts.result, valueAt(maps, place), "whole")),
    words(texts.rounding, "legend")];
}

// A grid of numbers of the stage before: a click follows a cell, the arrow keys point at one and Enter follows it.
function pickable(view, cells, longest, label, texts, choose) {
  const pointed = { row: cells.length >> 1, column: cells[0].length >> 1 };
  // The outline is drawn always and seen with the focus: a cell replaced while it is pressed would get no click.
  const draw = () => drawNumbers(view, cells, longest, {
    kind: () => "from", boxes: [{ ...pointed, height: 1, width: 1, name: "pointed" }],
  });
  for (const [name, value] of Object.entries({ class: "window pickable", role: "application", tabindex: 0,
    "aria-label": `${label}. ${texts.cell_help}` })) view.setAttribute(name, value);
  view.addEventListener("click", (event) => {
    const { row, column } = pointedCell(event, view);
    choose(clamp(row, cells.length - 1), clamp(column, cells[0].length - 1));
  });
  view.addEventListener("keydown", (event) => {
    const [down, right] = ARROWS[event.key] ?? [0, 0];
    if (event.key === "Enter" || event.key === " ") choose(pointed.row, pointed.column);
    else if (!(event.key in ARROWS)) return;
    event.preventDefault();
    pointed.row = clamp(pointed.row + down, cells.length - 1);
    pointed.column = clamp(pointed.column + right, cells[0].length - 1);
    draw();
  });
  draw();
}

function rectified(place, all, follow) {
  const from = { ...place, stage: stageBefore(place.stage) }, isMinus = valueAt(all.maps, from) < 0;
  return [words(isMinus ? all.texts.relu_minus : all.texts.relu_plus),
    formula("max(", link(from, all, follow), ", 0) = ", outcome(decimals(valueAt(all.maps, place))))];
}

function largest(place, all, follow) {
  const { texts, maps } = all, before = stageBefore(place.stage), { channel } = place, top = 2 * place.row, left = 2 * place.column;
  const result = valueAt(maps, place), values = patchAt(maps[before][channel], top, left, 2, 2);
  const cells = values.flatMap((line, down) => line.map((value, right) => ({ value, row: top + down, column: left + right })));
  const winners = cells.filter(({ value }) => value === result);
  const buttons = cells.map(({ value, row, column }) => {
    const node = link({ stage: before, channel, row, column }, all, follow);
    node.classList.toggle("won", value === result);
    return node;
  });
  return [words(fillText(texts.pool, { top, bottom: top + 1, left, right: left + 1 })),
    html("div", { class: "four" }, html("div", { class: "square", role: "group", "aria-label": texts.pool_alt }, ...buttons),
      formula("max = ", outcome(decimals(result)))),
    words(fillText(winners.length > 1 ? texts.tied : texts.won, { count: winners.length, ...winners[0] }))];
}

function flattened({ row: index }, all, follow) {
  const { texts, maps } = all, [, columns, channels] = shapeOf(maps.pool2), from = placeOf(index, maps.pool2);
  const { row, column, channel } = from, worked = `(${row} × ${columns} + ${column}) × ${channels} + ${channel} = ${index}`;
  return [words(fillText(texts.flat, { count: maps.flat[0].length })), words(fillText(texts.index, { columns, channels })),
    words(worked, "worked"), formula(`${placeText({ ...from, stage: "pool2" }, all)}: `, link({ ...from, stage: "pool2" }, all, follow))];
}

const row = (kind, ...cells) => html("tr", { class: kind }, ...cells.map((cell) => html("td", {}, cell)));
const table = (heads, ...rows) => html("table", {}, html("thead", {}, html("tr", {}, ...heads.map((head) =>
  html("th", { scope: "col" }, head)))), html("tbody", {}, ...rows));

// The largest products, the sum of the others, of all, and the bias.
function dense(place, all, follow) {
  const { texts, weights, maps, classes } = all, bias = weights.dense_b[place.row];
  const parts = maps.flat[0].map(([feature], index) => {
    const weight = weights.dense_w[index][place.row];
    return { index, feature, weight, product: feature * weight };
  });
  const ranked = [...parts].sort((left, right) => Math.abs(right.product) - Math.abs(left.product));
  const total = (some) => some.reduce((sofar, { product }) => sofar + product, 0), rest = ranked.slice(FEATURES);
  const where = ({ index }) => fillText(texts.feature_at, placeOf(index, maps.pool2));
  const rows = ranked.slice(0, FEATURES).map((part) => row("part",
    html("span", {}, link({ stage: "flat", channel: 0, row: part.index, column: 0 }, all, follow),
      html("span", { class: "where" }, where(part))),
    decimals(part.weight), decimals(part.product)));
  const count = (some) => ({ count: some.length });
  const closing = (kind, name, value) => html("tr", { class: kind }, html("td", { colspan: 2 }, name), html("td", {}, value));
  return [words(fillText(texts.scores, count(parts))),
    table([texts.feature, texts.weight, texts.product], ...rows,
      ...(rest.length ? [closing("rest", fillText(texts.rest, count(rest)), decimals(total(rest)))] : []),
      closing("all", fillText(texts.all, count(parts)), decimals(total(parts))),
      closing("bias", `+ ${texts.bias}`, decimals(bias)),
      closing("whole", `= ${texts.score}: ${classes[place.row]}`, outcome(decimals(valueAt(maps, place))))),
    words(texts.rounding, "legend")];
}

function softmax(place, all, follow) {
  const { texts, maps, classes } = all, scores = maps.scores[0].map(([score]) => score), powers = scores.map(Math.exp);
  const total = powers.reduce((left, right) => left + right), shares = maps.probabilities[0];
  const rows = classes.map((name, label) => row(label === place.row ? "part chosen" : "part", name,
    link({ ...place, stage: "scores", row: label }, all, follow), power(powers[label]), decimals(shares[label][0])));
  return [words(fillText(texts.probabilities, { count: classes.length })),
    formula("e", html("sup", {}, decimals(scores[place.row])), ` / ${texts.total} = ${power(powers[place.row])} / ${power(total)} = `,
      outcome(decimals(shares[place.row][0]))),
    table([texts.label, texts.score, texts.power, texts.probability], ...rows,
      row("whole", texts.total, "", power(total), "1")),
    words(texts.rounding, "legend")];
}
