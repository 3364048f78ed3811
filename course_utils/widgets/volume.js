// The volume explorer: each channel × its slice of the filter = products → subtotals → one number → one map a filter.
import {
  build, change, clamp, describe, figure, fillText, html, keepKeys, number, onChange, pointedCell, radios, same,
  setText, sum, svg,
} from "./grid.js";
import { drawNumbers, prepare } from "./channels.js";
import { guessBox } from "./guess.js";
import { drawStack } from "./stack.js";
import { steer } from "./steer.js";

function render({ model, el }) {
  const texts = model.get("texts"), names = model.get("names"), captions = model.get("captions");
  const { channels, slices, biases, maps, resultAt, lengths } = prepare(model);
  const height = slices[0][0].length, width = slices[0][0][0].length, [rows, columns] = [maps[0].length, maps[0][0].length];
  const count = height * width * channels.length, withBias = biases.some((bias) => bias !== 0);
  const shape = (...sizes) => sizes.join("\u00a0×\u00a0");
  const input = shape(channels[0].length, channels[0][0].length, channels.length);

  // Where the window is, and the filter: always a position that exists.
  const within = (row, column) => ({ row: clamp(row, rows - 1), column: clamp(column, columns - 1) });
  const place = () => ({
    filter: clamp(model.get("filter"), maps.length - 1), ...within(model.get("row"), model.get("column")),
  });
  const keyOf = ({ filter, row, column }) => `${filter}:${row},${column}`;
  const guesses = guessBox(model, texts, () => keyOf(place()), () => parts[active].image.focus({ preventScroll: true }));
  const isSeen = (at) => model.get("without_guessing") || keyOf(at) in model.get("guesses");
  let hovered = null;        // where a click would put the window
  let active = 0;            // the channel that the Tab key reaches

  const view = (name) => svg("svg", { class: name, role: "img" });
  const caption = (text = "") => html("figcaption", {}, text);
  const parts = channels.map((_, channel) => {
    const [image, slice, products] = ["image", "slice", "products"].map(view);
    const subtotal = html("b", { class: "amount" });
    const words = fillText(texts.subtotal, { count: height * width, name: names[channel] });
    const node = html("div", { class: "channel", "data-name": names[channel] },
      figure(caption(captions[channel]), image),
      html("div", { class: "share" },
        html("div", { class: "equation" }, figure(caption(texts.kernel), slice), figure(caption(texts.products), products)),
        html("p", { class: "subtotal" }, `${words} `, subtotal)));
    return { node, image, slice, products, subtotal };
  });
  // Radio buttons speak in texts, the trait is a number.
  const inWords = {
    get: () => String(place().filter), set: (name, value) => model.set(name, Number(value)),
    on: (event, listener) => model.on(event, listener), save_changes: () => model.save_changes(),
  };
  const options = maps.map((_, filter) => fillText(texts.filter, { filter: filter + 1 }));
  const filterSwitch = radios(inWords, "filter", texts.filters, { ...options });
  filterSwitch.hidden = maps.length === 1;
  const addition = html("p", { class: "addition" }), mapCaption = caption(), map = view("map");
  const stack = svg("svg", { class: "stack", role: "group" }), shapeLine = html("p", { class: "shape", role: "status" });
  const all = html("button", { type: "button", class: "all", onclick: stackAll }, texts.all);
  const colors = html("p", { class: "legend" }, texts.colors);
  const root = html("div", { class: "course-explorer volume", role: "group", "aria-label": texts.title },
    filterSwitch,
    html("div", { class: "layout" },
      html("div", { class: "work" },
        html("div", { class: "channels" }, ...parts.map(({ node }) => node)), addition, guesses.node),
      html("div", { class: "out" },
        figure(mapCaption, map), figure(caption(texts.stack), stack, colors, shapeLine, all))),
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Moving it: by pointer on any channel (the window's centre follows), on the map, by keys.
  function moveTo(row, column) {
    hovered = null;
    change(model, within(row, column));
  }
  function stackAll() {
    change(model, { stacked: maps.map((_, filter) => filter) });
  }
  for (const [channel, { image }] of parts.entries()) {
    const around = (event) => {
      const { row, column } = pointedCell(event, image);
      return within(row - (height >> 1), column - (width >> 1));
    };
    steer(image, model, {
      around, place, moveTo,
      last: () => within(Infinity, Infinity),
      hover: (at) => { hovered = at; later(); },
      takeDigit: guesses.takeDigit,
    });
    image.addEventListener("focus", () => {
      active = channel;
      parts.forEach((part, other) => part.image.setAttribute("tabindex", other === active ? 0 : -1));
    });
    image.setAttribute("tabindex", channel === active ? 0 : -1);
  }
  map.addEventListener("pointerdown", (event) => {
    const { row, column } = pointedCell(event, map);
    moveTo(row, column);
  });
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const at = place(), known = guesses.known(), now = resultAt(at.filter, at.row, at.column);
    if (known) guesses.remember();
    const before = model.get("stacked"), touched = Object.keys(model.get("guesses")).map((key) => parseInt(key));
    const stacked = maps.map((_, filter) => filter).filter((filter) => before.includes(filter) || touched.includes(filter));
    change(model, {
      ...at, patch: now.patch, products: known ? now.products : [], subtotals: known ? now.subtotals : [],
      total: known ? now.total : null, guess: guesses.guess(), stacked, output_shape: [rows, columns, stacked.length],
    });
    parts.forEach((part, channel) => drawChannel(part, channel, at, now, known));
    drawSum(at, now, known);
    drawMap(at);
    drawOutput(at, stacked);
    const asked = fillText(withBias ? texts.question_bias : texts.question, spoken(at, now));
    guesses.update(asked, known ? {
      guess: guesses.guess(), result: now.total,
      sentence: fillText(texts.result, spoken(at, now)), why: explain(at, now),
    } : null);
  }
  const spoken = ({ filter, row, column }, { total }) =>
    ({ filter: filter + 1, row, column, count, bias: biases[filter], result: total, guess: guesses.guess() });

  function drawChannel({ image, slice, products, subtotal }, channel, { filter, row, column }, now, known) {
    const isInside = (r, c) => r >= row && r < row + height && c >= column && c < column + width;
    const boxes = [{ row, column, height, width, name: "window" }];
    if (hovered) boxes.unshift({ ...hovered, height, width, name: "hovered" });
    const shown = known ? now.products[channel] : build(height, width, () => "?");
    const said = { filter: filter + 1, name: names[channel] };
    drawNumbers(image, channels[channel], lengths.volume, { boxes, kind: (r, c) => (isInside(r, c) ? "inside" : "") });
    drawNumbers(slice, slices[filter][channel], lengths.slices);
    drawNumbers(products, shown, lengths.products, { kind: () => "inside" });
    const help = fillText(texts.image_help, { row, column });
    image.setAttribute("aria-label", `${describe(captions[channel], channels[channel])}. ${help}`);
    slice.setAttribute("aria-label", describe(fillText(texts.kernel_alt, said), slices[filter][channel]));
    products.setAttribute("aria-label", describe(fillText(texts.products_alt, said), shown));
    setText(subtotal, known ? number(now.subtotals[channel]) : "?");
  }

  // What adds up: a chip for each channel, one for the bias where there is one, and the one number.
  function drawSum({ filter }, { subtotals, total }, known) {
    const term = (sign, name, value, kind) => html("span", { class: "term" }, `${sign} `,
      html("span", { class: `chip ${kind}`, "data-name": name },
        html("span", { class: "called" }, name), " ", html("b", { class: "amount" }, known ? number(value) : "?")), " ");
    addition.replaceChildren(
      ...subtotals.map((value, channel) => term(channel ? "+" : "", names[channel], value, "part")),
      ...(withBias ? [term("+", texts.bias, biases[filter], "bias")] : []), term("=", texts.total, total, "whole"));
  }

  function drawMap({ filter, row, column }) {
    const isHere = (r, c) => r === row && c === column, seen = (r, c) => isSeen({ filter, row: r, column: c });
    const cells = maps[filter].map((line, r) => line.map((value, c) => (seen(r, c) ? value : isHere(r, c) ? "?" : null)));
    const text = fillText(texts.map, { height: rows, width: columns, filter: filter + 1 });
    const boxes = [{ row, column, height: 1, width: 1, name: "window" }];
    drawNumbers(map, cells, lengths.maps, { boxes, kind: (r, c) => (seen(r, c) ? "filled" : "") });
    setText(mapCaption, text);
    map.setAttribute("aria-label", describe(text, cells));
  }

  let lying = null;          // the filters on the stack when it was drawn last
  function drawOutput({ filter }, stacked) {
    const came = lying === null ? [] : stacked.filter((other) => !lying.includes(other));
    const choose = (other) => change(model, { filter: other });
    drawStack(stack, maps, { stacked, chosen: filter, fresh: came, choose, texts });
    lying = stacked;
    const output = shape(rows, columns, stacked.length);
    setText(shapeLine, fillText(stacked.length ? texts.shape : texts.empty, { input, output }));
    stack.setAttribute("aria-label", shapeLine.textContent);
    colors.hidden = !stacked.length;
    all.hidden = maps.length === 1;
    all.disabled = stacked.length === maps.length;
  }

  // The one misunderstanding that gives the reader's guess; where none or several do, how the sum comes about.
  function explain(at, now) {
    const guess = guesses.guess(), { patch, subtotals, total } = now, bias = biases[at.filter];
    const share = (name, value) => fillText(texts.part, { name, value });
    const shares = subtotals.map((value, channel) => share(names[channel], value));
    if (withBias) shares.push(share(texts.bias, bias));
    const mistakes = [[sum(patch.flat()), "why_patch"], ...(withBias ? [[total - bias, "why_bias"]] : []),
      ...(channels.length > 1 ? subtotals.map((value, channel) => [value, "why_channel", names[channel]]) : [])];
    const isWrong = guess !== null && !same(guess, total);
    const found = isWrong ? mistakes.filter(([value]) => same(value, guess)) : [];
    const [, text, name] = found.length === 1 ? found[0] : [null, shares.length === 1 ? "why_alone" : "why"];
    return fillText(texts[text], { ...spoken(at, now), name, parts: shares.join(", ") });
  }

  const later = onChange(model, ["filter", "row", "column", "stacked", "guesses", "without_guessing"], update);
  update();
}

export default { render };
