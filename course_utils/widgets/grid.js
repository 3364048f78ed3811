// Shared by the explorers: arithmetic on small matrices, number grids and pictures in SVG, a model for
// pages without a kernel. A matrix is an array of rows; rows and columns count from 0, as in Python.

const UNIT = 32;         // the drawing's own units a cell; the width in pixels is set by who draws
const MARGIN = 2;        // room for outlines

// Texts: numbers with a true minus sign and, from 10 000 on, narrow spaces; and {names} filled in.
export const number = (value) => {
  const [whole, ...decimals] = String(Math.round(value * 1000) / 1000).replace("-", "−").split(".");
  return [Math.abs(value) < 10000 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\u202f"), ...decimals].join(".");
};
export const fillText = (text, values) =>
  text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? number(values[name]) : values[name]));

// Elements: html("p", {class: "why"}, "text"); an attribute "onclick" takes a function, false leaves it out.
const maker = (space) => (name, attributes = {}, ...children) => {
  const node = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(key.slice(2), value);
    else if (value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children);
  return node;
};
export const html = maker("http://www.w3.org/1999/xhtml");
export const svg = maker("http://www.w3.org/2000/svg");
export const figure = (caption, ...drawings) => html("figure", {}, caption, ...drawings);

// Replaces an element's text only where it changed, so that a live region is not read out twice.
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// Arithmetic.
export const patchAt = (matrix, row, column, height, width) =>
  matrix.slice(row, row + height).map((line) => line.slice(column, column + width));
export const multiply = (a, b) => a.map((line, row) => line.map((value, column) => value * b[row][column]));
// A guess counts as equal when it is so as far as numbers are shown.
export const same = (left, right) => number(left) === number(right);
export const sum = (matrix) => matrix.flat().reduce((left, right) => left + right, 0);
export const build = (height, width, cell) =>
  Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => cell(row, column)));
export const pad = (matrix, padding) =>
  build(matrix.length + 2 * padding, matrix[0].length + 2 * padding,
    (row, column) => matrix[row - padding]?.[column - padding] ?? 0);
export function correlate(image, kernel, stride = 1) {
  const positions = (cells, window) => Math.floor((cells - window) / stride) + 1;
  // Plain loops, and in NumPy's order of adding: a photo's map has to be there within a frame.
  const at = (top, left) => {
    let total = 0;
    for (let row = 0; row < kernel.length; row++)
      for (let column = 0; column < kernel[row].length; column++)
        total += kernel[row][column] * image[top + row][left + column];
    return total;
  };
  return build(positions(image.length, kernel.length), positions(image[0].length, kernel[0].length),
    (row, column) => at(row * stride, column * stride));
}
export function range(matrix) {
  const span = { low: Infinity, high: -Infinity };
  for (const value of matrix.flat()) {
    span.low = Math.min(span.low, value);
    span.high = Math.max(span.high, value);
  }
  return span;
}

// What stands in a cell, and the text alternative of a grid: its caption and its cells.
const label = (value) => (typeof value === "number" ? number(value) : value ?? "");
export const describe = (caption, matrix) =>
  `${caption}: ${matrix.map((line) => line.map((value) => label(value) || "·").join(" ")).join("; ")}`;

// Draws a matrix into an <svg>. Numbers and texts stand in their cells, null leaves one empty.
//   cell   pixels a cell          kind(row, column)   CSS classes of a cell
//   boxes  [{row, column, height, width, name}]       outlines, `name` a CSS class
//   dots   [{row, column}] in a cell's top left corner
//   shade(value)  grey level 0–255 behind a number    extent   cells to leave room for, beyond the matrix
export function drawGrid(target, matrix, { cell = 34, kind = () => "", boxes = [], dots = [], shade, extent = 0 } = {}) {
  const height = Math.max(matrix.length, extent), width = Math.max(matrix[0].length, extent);
  setFrame(target, height, width, UNIT, cell);
  const cells = matrix.flatMap((line, row) =>
    line.flatMap((value, column) => drawCell(row, column, value, kind(row, column), shade)));
  const circles = dots.map(({ row, column }) =>
    svg("circle", { class: "stop", cx: column * UNIT + 4, cy: row * UNIT + 4, r: 3.5 }));
  target.replaceChildren(...cells, ...circles, ...boxes.map((box) => drawBox(box, UNIT)));
}

function drawCell(row, column, value, kind, shade) {
  const x = column * UNIT, y = row * UNIT, text = label(value);
  const grey = shade && typeof value === "number" ? shade(value) : null;
  const size = text.length > 4 ? 10 : text.length > 3 ? 12 : 14;
  const background = grey === null ? false : `fill: rgb(${grey} ${grey} ${grey})`;
  const ink = grey === null ? "" : `; fill: ${grey > 118 ? "black" : "white"}`;
  const parts = [
    svg("rect", { class: `cell ${kind}`, x, y, width: UNIT, height: UNIT, style: background }),
    svg("text", {
      class: kind, x: x + UNIT / 2, y: y + UNIT / 2, style: `font-size: ${size}px${ink}`,
      "data-row": row, "data-column": column,
    }, text),
  ];
  if (kind.includes("unreached")) parts.push(svg("path", { class: "strike", d: `M ${x} ${y + UNIT} l ${UNIT} ${-UNIT}` }));
  return parts;
}

function drawBox({ row, column, height, width, name }, unit) {
  return svg("rect", { class: `box ${name}`, x: column * unit, y: row * unit, width: width * unit, height: height * unit });
}

// Draws a picture (data URL) into an <svg>, `scale` pixels a pixel of it. The image is kept from one call to
// the next: only the outlines move, each with a halo so that it shows on any picture.
export function drawPicture(target, url, height, width, scale, boxes) {
  setFrame(target, height, width, 1, scale);
  let image = target.querySelector("image");
  if (image?.getAttribute("href") !== url) {
    image = svg("image", { href: url, width, height, preserveAspectRatio: "none" });
    target.replaceChildren(image);
  }
  while (image.nextSibling) image.nextSibling.remove();
  target.append(...boxes.flatMap((box) => [drawBox({ ...box, name: "halo" }, 1), drawBox(box, 1)]));
}

function setFrame(target, height, width, unit, pixels) {
  const margin = MARGIN * unit / pixels;
  const attributes = {
    viewBox: `${-margin} ${-margin} ${width * unit + 2 * margin} ${height * unit + 2 * margin}`,
    width: width * pixels + 2 * MARGIN, height: height * pixels + 2 * MARGIN, "data-unit": unit,
  };
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

// A matrix as a picture: one pixel a number, colorOf(value) gives [red, green, blue]. Returns the <canvas>.
export function paint(matrix, colorOf, canvas = html("canvas")) {
  [canvas.height, canvas.width] = [matrix.length, matrix[0].length];
  const context = canvas.getContext("2d"), pixels = context.createImageData(canvas.width, canvas.height);
  matrix.flat().forEach((value, index) => {
    [pixels.data[4 * index], pixels.data[4 * index + 1], pixels.data[4 * index + 2]] = colorOf(value);
    pixels.data[4 * index + 3] = 255;
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}
export const gray = (value) => [value, value, value];

// Nine stops of matplotlib's cividis; 0 is its middle, as in the lessons' figures.
const CIVIDIS = [[0, 34, 78], [26, 56, 111], [67, 78, 108], [97, 101, 111], [125, 124, 120], [155, 148, 118],
  [188, 174, 108], [222, 201, 88], [254, 232, 56]];
export const cividis = (limit) => (value) => {
  const place = (value / (limit || 1) + 1) * 4, stop = Math.min(Math.floor(place), 7), part = place - stop;
  return CIVIDIS[stop].map((low, channel) => Math.round(low + part * (CIVIDIS[stop + 1][channel] - low)));
};

// The cell under a pointer, also outside the drawing (while dragging).
export function pointedCell(event, target) {
  const box = target.getBoundingClientRect(), view = target.viewBox.baseVal, unit = Number(target.dataset.unit);
  return {
    row: Math.floor((view.y + ((event.clientY - box.top) * view.height) / box.height) / unit),
    column: Math.floor((view.x + ((event.clientX - box.left) * view.width) / box.width) / unit),
  };
}
export const ARROWS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
// Keys pressed in an explorer are not the notebook's: x would cut the cell. JupyterLab listens further up, older
// ones before us, and those look for a mark on the very element that has the focus.
export function keepKeys(root) {
  root.addEventListener("keydown", (event) => event.stopPropagation());
  for (const node of root.querySelectorAll("input, button, [tabindex]"))
    node.setAttribute("data-lm-suppress-shortcuts", "true");
}
export const clamp = (value, last) => Math.max(0, Math.min(value, last));

// Sets several values of a model and sends them together.
export function change(model, values) {
  for (const [name, value] of Object.entries(values)) model.set(name, value);
  model.save_changes();
}

// Calls `update` once in the next frame, however many of the values `names` have changed until then.
export function onChange(model, names, update) {
  let waiting = false;
  const later = () => {
    if (!waiting) requestAnimationFrame(() => { waiting = false; update(); });
    waiting = true;
  };
  for (const name of names) model.on(`change:${name}`, later);
  return later;
}

// Radio buttons for the trait `name`: `options` is {value: text}; `more` is set along with a choice.
export function radios(model, name, legend, options, more = {}) {
  const group = `${name}-${Math.random()}`;      // each view its own radio group
  const option = ([value, text]) => {
    const choose = () => change(model, { [name]: value, ...more });
    const radio = html("input", { type: "radio", name: group, value, onchange: choose });
    const show = () => { radio.checked = model.get(name) === value; };
    model.on(`change:${name}`, show);
    show();
    return html("label", {}, radio, text);
  };
  return html("fieldset", {}, html("legend", {}, legend), ...Object.entries(options).map(option));
}

// Radio buttons for `source`, one of the traits `names`, which hold matrices.
export function sourceSwitch(model, texts, names, more) {
  const size = (matrix) => ({ height: matrix.length, width: matrix[0].length });
  const option = (name) => [name, fillText(texts[`source_${name}`], size(model.get(name)))];
  return radios(model, "source", texts.source, Object.fromEntries(names.map(option)), more);
}

// What an explorer asks of anywidget's model, for a page without a kernel.
export function plainModel(values) {
  const state = { ...values }, listeners = {};
  return {
    get: (name) => state[name],
    set(name, value) {
      if (JSON.stringify(state[name]) === JSON.stringify(value)) return;
      state[name] = value;
      for (const listener of listeners[`change:${name}`] ?? []) listener();
    },
    save_changes() {},
    on(event, listener) { (listeners[event] ??= []).push(listener); },
  };
}
