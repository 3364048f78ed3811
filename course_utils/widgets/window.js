// The window explorer: patch × filter = products → sum → one cell of the feature map.
import {
  change, cividis, clamp, correlate, describe, drawGrid, drawPicture, figure, fillText, gray, html, keepKeys,
  multiply, onChange, paint, patchAt, pointedCell, range, same, setText, sourceSwitch, sum, svg,
} from "./grid.js";
import { guessBox } from "./guess.js";
import { steer } from "./steer.js";

const CELL = 40;             // pixels a cell of image and map
const PHOTO = 310;           // pixels that the photo may be wide

function render({ model, el }) {
  const texts = model.get("texts"), kernel = model.get("kernel");
  const height = kernel.length, width = kernel[0].length;
  const sources = prepare(model, kernel);
  const source = () => sources[model.get("source")] ?? sources.image;

  // Where the window is: row and column of its top left corner, always a position that exists.
  const within = (row, column) => {
    const { map } = source();
    return { row: clamp(row, map.length - 1), column: clamp(column, map[0].length - 1) };
  };
  const place = () => within(model.get("row"), model.get("column"));
  const key = () => `${model.get("source")}:${place().row},${place().column}`;
  const guesses = guessBox(model, texts, key, () => views.image.focus({ preventScroll: true }));
  let hovered = null;        // where a click would put it

  const captions = {}, views = {};
  for (const name of ["image", "map", "patch", "kernel", "products", "total"]) {
    captions[name] = html("figcaption", {}, texts[name]);
    views[name] = svg("svg", { class: name, role: "img" });
  }
  const legend = html("p", { class: "legend" });
  const part = (name, ...more) => figure(captions[name], views[name], ...more);
  const sign = (text) => html("span", { class: "sign", "aria-hidden": "true" }, text);
  const equation = [part("patch"), sign("×"), part("kernel"), sign("="), part("products"), sign("→"), part("total")];
  const root = html("div", { class: "course-explorer", role: "group", "aria-label": texts.title },
    sources.photo ? sourceSwitch(model, texts, ["image", "photo"], { row: 0, column: 0 }) : "",
    html("div", { class: "panels" }, part("image"), html("div", { class: "equation" }, ...equation), part("map", legend)),
    guesses.node,
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Moving it: by pointer (the window's centre follows), on the map, by keys.
  function moveTo(row, column) {
    hovered = null;
    change(model, within(row, column));
  }
  const around = (event) => {
    const { row, column } = pointedCell(event, views.image);
    return within(row - (height >> 1), column - (width >> 1));
  };
  steer(views.image, model, {
    around, place, moveTo,
    last: () => within(Infinity, Infinity),
    hover: (at) => { hovered = at; later(); },
    takeDigit: guesses.takeDigit,
    step: (event) => (event.shiftKey ? 10 : 1),
  });
  views.map.addEventListener("pointerdown", (event) => {
    const { row, column } = pointedCell(event, views.map);
    if (!source().picture || guesses.started()) moveTo(row, column);
  });
  views.image.setAttribute("tabindex", 0);
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const { row, column } = place(), { matrix, picture } = source(), known = guesses.known();
    const patch = patchAt(matrix, row, column, height, width), products = multiply(patch, kernel), total = sum(products);
    root.classList.toggle("photo", Boolean(picture));
    if (known && !picture) guesses.remember();
    change(model, { patch, products: known ? products : [], total: known ? total : null, guess: guesses.guess() });
    drawImage(row, column);
    drawMap(row, column, known);
    drawEquation(patch, known ? products : products.map((line) => line.map(() => "?")), known ? total : "?");
    guesses.update(fillText(texts.question, { row, column }), known ? {
      guess: guesses.guess(), result: total,
      sentence: fillText(texts.result, { row, column, result: total }), why: explain(patch, products, total),
    } : null);
  }

  function drawImage(row, column) {
    const { matrix, picture, scale } = source(), size = { height: matrix.length, width: matrix[0].length };
    const boxes = [{ row, column, height, width, name: "window" }];
    if (hovered) boxes.unshift({ ...hovered, height, width, name: "hovered" });
    const isInside = (r, c) => r >= row && r < row + height && c >= column && c < column + width;
    if (picture) drawPicture(views.image, picture, size.height, size.width, scale, boxes);
    else drawGrid(views.image, matrix, { cell: CELL, boxes, kind: (r, c) => (isInside(r, c) ? "inside" : "") });
    const caption = fillText(texts.image, size);
    const seen = picture ? caption : describe(caption, matrix);
    setText(captions.image, caption);
    views.image.setAttribute("aria-label", `${seen}. ${fillText(texts.image_help, { row, column })}`);
  }

  function drawMap(row, column, known) {
    const { map, picture, mapPicture, limit, scale } = source(), size = { height: map.length, width: map[0].length };
    const here = { row, column, height: 1, width: 1, name: "window" };
    const isHere = (r, c) => r === row && c === column;
    const isSeen = (r, c) => (isHere(r, c) ? known : `image:${r},${c}` in model.get("guesses"));
    const caption = fillText(texts.map, size);
    setText(captions.map, caption);
    if (picture) {
      const shown = guesses.started();
      if (shown) drawPicture(views.map, mapPicture, size.height, size.width, scale, [here]);
      else drawGrid(views.map, [["?"]], { cell: scale * size.height });
      setText(legend, shown ? fillText(texts.map_colors, { low: -limit, high: limit }) : texts.map_hidden);
      views.map.setAttribute("aria-label", `${caption}. ${legend.textContent}`);
    } else {
      const cells = map.map((line, r) => line.map((value, c) => (isSeen(r, c) ? value : isHere(r, c) ? "?" : null)));
      drawGrid(views.map, cells, { cell: CELL, boxes: [here], kind: (r, c) => (isSeen(r, c) ? "filled" : "") });
      setText(legend, "");
      views.map.setAttribute("aria-label", describe(caption, cells));
    }
  }

  function drawEquation(patch, products, total) {
    const shade = source().picture ? Math.round : undefined;
    drawGrid(views.patch, patch, { kind: () => "inside", shade });
    drawGrid(views.kernel, kernel);
    drawGrid(views.products, products);
    drawGrid(views.total, [[total]], { kind: () => "filled", cell: 44 });
    for (const [name, matrix] of Object.entries({ patch, kernel, products, total: [[total]] }))
      views[name].setAttribute("aria-label", describe(texts[name], matrix));
  }

  // The one misunderstanding that gives the reader's guess; where none or several do, how the sum comes about.
  function explain(patch, products, total) {
    const guess = guesses.guess(), parts = products.flat();
    const plus = sum([parts.filter((value) => value > 0)]), minus = sum([parts.filter((value) => value < 0)]);
    const mistakes = [[-total, "why_sign"], [sum(patch), "why_patch"], [plus, "why_plus"], [plus - minus, "why_size"]];
    const isWrong = guess !== null && !same(guess, total);
    const found = isWrong ? mistakes.filter(([value]) => same(value, guess)) : [];
    return fillText(texts[found.length === 1 ? found[0][1] : "why"], { plus, minus, guess, result: total });
  }

  const later = onChange(model, ["row", "column", "source", "guesses", "without_guessing"], update);
  update();
}

// What never changes about the image and the photo: numbers, feature map, and their pictures.
function prepare(model, kernel) {
  const image = model.get("image"), photo = model.get("photo");
  const sources = { image: { matrix: image, map: correlate(image, kernel) } };
  if (photo.length) {
    const map = correlate(photo, kernel), { low, high } = range(map), limit = Math.max(high, -low);
    const scale = Math.max(1, Math.floor(PHOTO / photo[0].length));
    const picture = paint(photo, gray).toDataURL(), mapPicture = paint(map, cividis(limit)).toDataURL();
    sources.photo = { matrix: photo, map, limit, scale, picture, mapPicture };
  }
  return sources;
}

export default { render };
