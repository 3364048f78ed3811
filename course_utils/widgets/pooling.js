// The pooling explorer: the same window on every channel; each channel alone gives one number of its own map.
import {
  build, change, clamp, describe, figure, fillText, html, keepKeys, number, onChange, pointedCell, radios, setText,
  svg,
} from "./grid.js";
import { drawNumbers } from "./channels.js";
import { guessBox } from "./guess.js";
import { formulaOf, pooling, relation, whyOf } from "./pooled.js";
import { steer } from "./steer.js";

const MOST = 4;              // pool size and stride at the far end of their controls

function render({ model, el }) {
  const texts = model.get("texts");
  const { channels, height, width, depth, setting, resultAt, missed } = pooling(model);
  const longest = (numbers) => Math.max(1, ...numbers.flat(Infinity).map((value) => number(value).length));

  // Which cell of the maps: always one that exists. Its window begins at row · stride, column · stride.
  const within = (row, column, { rows, columns } = setting()) =>
    ({ row: clamp(row, rows - 1), column: clamp(column, columns - 1) });
  const place = () => ({ channel: clamp(model.get("channel"), depth - 1), ...within(model.get("row"), model.get("column")) });
  const keyOf = ({ channel, row, column }) => {
    const { size, stride, mode } = setting();
    return `${size},${stride},${mode}:${channel}:${row},${column}`;
  };
  const isSeen = (at) => model.get("without_guessing") || keyOf(at) in model.get("guesses");
  const guesses = guessBox(model, texts, () => keyOf(place()), () => parts[place().channel].image.focus({ preventScroll: true }));
  let hovered = null;        // the cell of the maps that a click would choose

  const caption = (text = "") => html("figcaption", {}, text);
  const parts = channels.map((_, channel) => {
    const [image, map] = ["image", "map"].map((name) => svg("svg", { class: name, role: "img" })), mapCaption = caption();
    const node = html("div", { class: "channel", "data-channel": channel },
      figure(caption(fillText(texts.image, { channel, height, width })), image), figure(mapCaption, map));
    return { node, image, map, mapCaption };
  });
  // Radio buttons speak in texts, the trait is a number.
  const inWords = {
    get: () => String(place().channel), set: (name, value) => model.set(name, Number(value)),
    on: (event, listener) => model.on(event, listener), save_changes: () => model.save_changes(),
  };
  const names = channels.map((_, channel) => fillText(texts.name, { channel }));
  const channelSwitch = radios(inWords, "channel", texts.channel, { ...names });
  channelSwitch.hidden = depth === 1;
  const fill = html("button", { type: "button", class: "fill", onclick: fillMaps }, texts.fill);
  const [shapeLine, formula, notice] = ["shape", "formula", "notice"].map((name) => html("p", { class: name }));
  notice.setAttribute("role", "status");
  const root = html("div", { class: "course-explorer pooling", role: "group", "aria-label": texts.title },
    html("div", { class: "sliders" }, ...["size", "stride"].map((name) => slider(model, name, texts[name]))),
    html("div", { class: "switches" },
      radios(model, "mode", texts.mode, { max: texts.max, average: texts.average }), channelSwitch),
    notice, html("div", { class: "channels" }, ...parts.map(({ node }) => node)),
    guesses.node, fill,
    html("div", { class: "facts" }, shapeLine, formula, html("p", { class: "parameters" }, texts.parameters)),
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Moving the window: by pointer on any channel, on its map, by keys. That channel is then the one asked about.
  function moveTo(channel, row, column) {
    hovered = null;
    change(model, { channel, ...within(row, column) });
  }
  function fillMaps() {
    const { rows, columns } = setting(), all = {};
    const keep = (channel) => build(rows, columns, (row, column) => { all[keyOf({ channel, row, column })] = null; });
    channels.forEach((_, channel) => keep(channel));
    change(model, { guesses: { ...all, ...model.get("guesses") } });
  }
  for (const [channel, { image, map }] of parts.entries()) {
    const around = (event) => {          // the window whose centre is nearest
      const { size, stride } = setting(), { row, column } = pointedCell(event, image);
      const nearest = (cell) => Math.round((cell - (size - 1) / 2) / stride);
      return within(nearest(row), nearest(column));
    };
    steer(image, model, {
      around, place,
      last: () => within(Infinity, Infinity),
      moveTo: (row, column) => moveTo(channel, row, column),
      hover: (at) => { hovered = at; later(); },
      takeDigit: guesses.takeDigit,
    });
    image.addEventListener("focus", () => change(model, { channel }));
    image.setAttribute("tabindex", -1);
    map.addEventListener("pointerdown", (event) => moveTo(channel, pointedCell(event, map).row, pointedCell(event, map).column));
  }
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const now = setting(), { stride, mode, fits, rows, columns } = now, at = place(), { channel, row, column } = at;
    const all = fits ? channels.map((_, other) => resultAt(other, row, column)) : [], here = all[channel];
    const known = fits && guesses.known(), passed = missed(), unreached = passed.flat().filter(Boolean).length;
    if (known) guesses.remember();
    const maps = channels.map((_, other) => build(rows, columns, (r, c) => resultAt(other, r, c).pooled));
    const seen = maps.map((map, other) => map.map((line, r) => line.map((value, c) =>
      (isSeen({ channel: other, row: r, column: c }) ? value : null))));
    change(model, {
      ...at, unreached, patch: fits ? here.patch : [], pooled: known ? here.pooled : null, winner: known ? here.winner : [],
      guess: guesses.guess(), shape: fits ? [rows, columns, depth] : [],
      output: build(rows, columns, (r, c) => seen.map((map) => map[r][c])),
    });
    showFacts(now, unreached);
    parts.forEach((part, other) => {
      drawImage(part, other, at, now, passed, seen[other]);
      drawMap(part, other, at, now, seen[other], longest(maps));
    });
    fill.hidden = !guesses.started() || !fits;
    fill.disabled = !seen.flat(2).includes(null);
    guesses.node.hidden = !fits;
    const said = { ...here, channel, row, column, top: row * stride, left: column * stride, guess: guesses.guess(), depth };
    guesses.update(fillText(texts[`question_${mode}`], said), known ? outcomeOf(said, all, mode) : null);
  }

  function outcomeOf(said, all, mode) {
    const { guess, pooled, channel } = said, [top_row, top_column] = said.winner;
    const values = { ...said, result: pooled, top_row, top_column, equals: relation(pooled), pooling: texts[`pooling_${mode}`] };
    const why = fillText(texts[whyOf(mode, guess, all[channel], all)], values);
    return { guess, result: pooled, sentence: fillText(texts.result, values), why };
  }

  const kinds = (named) => Object.keys(named).filter((name) => named[name]).join(" ");
  function drawImage({ node, image }, channel, at, { size, stride, mode, fits }, passed, seen) {
    const { row, column } = at, [top, left] = [row * stride, column * stride];
    const window = (place, name) => ({ row: place.row * stride, column: place.column * stride, height: size, width: size, name });
    const isInside = (r, c) => fits && r >= top && r < top + size && c >= left && c < left + size;
    const boxes = [...(hovered && fits ? [window(hovered, "hovered")] : []), window(at, fits ? "window" : "impossible")];
    // Of channels that are not asked about the winner shows too, where their number is known.
    const isKnown = fits && mode === "max" && seen[row][column] !== null;
    const [r, c] = isKnown ? resultAt(channel, row, column).winner : [];
    if (isKnown) boxes.push({ row: r, column: c, height: 1, width: 1, name: "winner" });
    // A window that is too large takes room beyond the numbers.
    const cells = build(Math.max(height, size), Math.max(width, size), (r, c) => channels[channel][r]?.[c] ?? null);
    drawNumbers(image, cells, longest(channels), { boxes, kind: (row, column) => kinds({
      outside: row >= height || column >= width, inside: isInside(row, column), unreached: passed[row]?.[column],
      winner: row === r && column === c,
    }) });
    const isAsked = channel === at.channel, help = fits ? fillText(texts.image_help, { top, left }) : notice.textContent;
    node.classList.toggle("asked", isAsked);
    image.setAttribute("tabindex", isAsked ? 0 : -1);          // the Tab key passes the channels once
    const caption = fillText(texts.image, { channel, height, width });
    image.setAttribute("aria-label", `${describe(caption, channels[channel])}. ${help}`);
  }

  function drawMap({ map, mapCaption }, channel, at, { mode, fits, rows, columns }, seen, length) {
    const isHere = (r, c) => r === at.row && c === at.column, asks = (r, c) => channel === at.channel && isHere(r, c);
    const cells = fits ? seen.map((line, r) => line.map((value, c) => value ?? (asks(r, c) ? "?" : null))) : [["∅"]];
    drawNumbers(map, cells, length, {
      boxes: fits ? [{ row: at.row, column: at.column, height: 1, width: 1, name: "window" }] : [],
      kind: (r, c) => kinds({ filled: seen[r]?.[c] != null, winner: mode === "max" && isHere(r, c) && seen[r]?.[c] != null }),
    });
    setText(mapCaption, fillText(fits ? texts.map : texts.no_map, { rows, columns }));
    map.setAttribute("aria-label", fits ? describe(fillText(texts.map_alt, { rows, columns, channel }), cells) : texts.no_map);
  }

  function showFacts(now, count) {
    const { fits, rows, columns } = now, shape = (...sizes) => sizes.join("\u00a0×\u00a0");
    const input = shape(height, width, depth), output = shape(rows, columns, depth);
    setText(shapeLine, fillText(fits ? texts.shape : texts.no_shape, { input, output, depth }));
    const sides = height === width ? [["both", height]] : [["height", height], ["width", width]];
    formula.replaceChildren(...sides.map(([name, cells]) => html("span", {}, `${texts[name]}: ${formulaOf(cells, now)}`)));
    const state = !fits ? "impossible" : count ? "unreached" : "reached";
    notice.className = `notice ${{ impossible: "red", unreached: "amber", reached: "plain" }[state]}`;
    setText(notice, fillText(texts[state], { ...now, count, height, width }));
  }

  const later = onChange(model,
    ["size", "stride", "mode", "channel", "row", "column", "guesses", "without_guessing"], update);
  update();
}

function slider(model, name, text) {
  const output = html("output", {}), set = () => change(model, { [name]: input.valueAsNumber });
  const input = html("input", { type: "range", class: name, min: 1, max: MOST, step: 1, oninput: set });
  const show = () => { input.value = model.get(name); setText(output, String(model.get(name))); };
  model.on(`change:${name}`, show);
  show();
  return html("label", {}, html("span", {}, text, " = ", output), input);
}

export default { render };
