// The forward explorer: a small CNN's stages, one map of them enlarged, and the computation behind one of its numbers.
import { best, forward, isClass, isVector, neighbour, reach, shapeOf, valueAt, within } from "./cnn.js";
import {
  ARROWS, build, change, cividis, clamp, figure, fillText, gray, html, keepKeys, onChange, paint, pointedCell, radios, range,
  setText,
} from "./grid.js";
import { decimals, originOf, placeText } from "./origin.js";
import { overviewOf, pictureOf } from "./overview.js";

const ENLARGED = 280;        // pixels that the enlarged map may take

function render({ model, el }) {
  const texts = model.get("texts"), names = model.get("names"), classes = model.get("classes"), weights = model.get("weights");
  const images = imagesOf(model), image = () => clamp(model.get("image"), images.length - 1);
  let shown = null, maps = null;             // the image whose maps are drawn
  const place = () => within(Object.fromEntries(["stage", "channel", "row", "column"].map((name) => [name, model.get(name)])), maps);
  const said = (at) => fillText(texts.value, { place: placeText(at, { texts, names, classes }), value: decimals(valueAt(maps, at)) });

  // Where the reader came from, by following numbers; what the next drawing should give the focus to.
  const trail = [];
  let focusNext = null;
  const go = (at, focus = null) => {
    focusNext = focus;
    trail.length = 0;
    change(model, at);
  };
  const follow = (at) => {
    trail.push(place());
    focusNext = "view";
    change(model, at);
  };
  const back = html("button", { type: "button", class: "back", onclick: () => {
    focusNext = "view";
    change(model, trail.pop());
  } }, `← ${texts.back}`);

  compute();
  const overview = overviewOf(maps, { texts, names, classes });
  const view = pictureOf(), zoomCaption = html("figcaption"), order = html("p", { class: "legend" });
  const zoom = figure(zoomCaption, view.node, order), detail = html("div", { class: "origin" });
  const value = html("p", { class: "value", role: "status", "aria-live": "polite" }), answer = html("p", { class: "answer" });
  const root = html("div", { class: "course-explorer forward", role: "group", "aria-label": texts.title },
    thumbnails(model, images, texts), overview.node, answer,
    html("div", { class: "closer" }, zoom, html("div", { class: "behind" }, html("div", { class: "head" }, value, back), detail)),
    html("p", { class: "legend" }, texts.legend), html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  function compute() {
    if (shown === image()) return false;
    shown = image();
    maps = forward(images[shown], weights);
    return true;
  }

  // Choosing in the overview: a click takes the map and the cell under it, arrows go from stage to stage.
  overview.node.addEventListener("click", (event) => {
    const item = overview.itemAt(event.target);
    if (item) go(within({ ...item.place, ...(item.view ? pointedCell(event, item.view.frame) : {}) }, maps), "item");
  });
  overview.node.addEventListener("keydown", (event) => {
    const at = place(), [down, right] = ARROWS[event.key] ?? [0, 0], moved = isVector(at.stage) ? "row" : "channel";
    if (right) go(neighbour(at, right, maps, weights), "item");
    else if (down) go(within({ ...at, [moved]: at[moved] + down }, maps), "item");
    else if (event.key === "Enter" || event.key === " ") (isClass(at.stage) ? firstOf(detail) : view.frame)?.focus();
    else return;
    event.preventDefault();
  });
  // Choosing in the enlarged map. A vector's stands in lines, one for each row of the maps that were flattened.
  const perLine = () => shapeOf(maps.pool2)[1] * maps.pool2.length;
  const cellOf = ({ stage, row, column }) =>
    (stage === "flat" ? { row: Math.floor(row / perLine()), column: row % perLine() } : { row, column });
  const sheetOf = ({ stage, channel }) => (stage === "flat"
    ? build(maps.pool2[0].length, perLine(), (row, column) => maps.flat[0][row * perLine() + column][0]) : maps[stage][channel]);
  function moveTo(row, column) {
    const at = place(), sheet = sheetOf(at), cell = { row: clamp(row, sheet.length - 1), column: clamp(column, sheet[0].length - 1) };
    go({ ...at, ...(at.stage === "flat" ? { row: cell.row * perLine() + cell.column } : cell) });
  }
  const point = (event) => {
    const { row, column } = pointedCell(event, view.frame);
    moveTo(row, column);
  };
  view.frame.addEventListener("pointerdown", (event) => {
    view.frame.setPointerCapture(event.pointerId);
    point(event);
  });
  view.frame.addEventListener("pointermove", (event) => { if (event.buttons) point(event); });
  view.frame.addEventListener("keydown", (event) => {
    const { row, column } = cellOf(place()), [down, right] = ARROWS[event.key] ?? [0, 0], far = event.shiftKey ? 5 : 1;
    if (event.key in ARROWS) moveTo(row + far * down, column + far * right);
    else if (event.key === "Home") moveTo(event.ctrlKey ? 0 : row, 0);
    else if (event.key === "End") moveTo(event.ctrlKey ? Infinity : row, Infinity);
    else if (event.key === "Enter" || event.key === " ") firstOf(detail)?.focus();
    else return;
    event.preventDefault();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const isInDetail = detail.contains(event.target) && !zoom.hidden;
    (isInDetail ? view.frame : overview.item(place()).node).focus({ preventScroll: true });
  });
  view.frame.setAttribute("role", "application");
  view.frame.setAttribute("tabindex", 0);
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const isNew = compute(), at = place(), column = (stage) => maps[stage][0].map(([number]) => number);
    change(model, { ...at, value: valueAt(maps, at), scores: column("scores"), probabilities: column("probabilities") });
    const colors = colorsOf(maps), blocks = reach(at, maps, weights);
    overview.draw(at, blocks, maps, isNew || !overview.isDrawn ? colors : null);
    const winner = best(maps);
    setText(answer, fillText(texts.answer, { name: classes[winner], probability: decimals(maps.probabilities[0][winner][0]) }));
    drawZoom(at, colors);
    setText(value, said(at));
    const pixels = images[shown];
    detail.replaceChildren(...originOf(at, { texts, names, classes, weights, maps, pixels }, follow));
    for (const node of detail.querySelectorAll("button, [tabindex]")) node.setAttribute("data-lm-suppress-shortcuts", "true");
    back.hidden = !trail.length;
    if (focusNext) (focusNext === "item" || zoom.hidden ? overview.item(at).node : view.frame).focus({ preventScroll: true });
    focusNext = null;
  }

  function drawZoom(at, colors) {
    zoom.hidden = isClass(at.stage);
    if (zoom.hidden) return;
    const sheet = sheetOf(at), [height, width] = [sheet.length, sheet[0].length], title = names[at.stage];
    const name = isVector(at.stage) || at.stage === "image" ? title : fillText(texts.map, { name: title, channel: at.channel });
    setText(zoomCaption, fillText(texts.size, { name, height, width }));
    view.paint(sheet, colors[at.stage]);
    view.node.style.width = `${Math.max(1, Math.floor(ENLARGED / width)) * width}px`;
    view.outline([{ ...cellOf(at), height: 1, width: 1, name: "window" }]);
    view.frame.setAttribute("aria-label", `${said(at)}. ${texts.zoom_help}`);
    setText(order, at.stage === "flat" ? fillText(texts.flat_order, { channels: maps.pool2.length }) : "");
  }

  onChange(model, ["image", "stage", "channel", "row", "column"], update);
  update();
}

const firstOf = (node) => node.querySelector('button, [tabindex="0"]');

function imagesOf(model) {
  const [count, height, width] = ["count", "height", "width"].map((name) => model.get(name));
  const bytes = Uint8Array.from(atob(model.get("images")), (letter) => letter.charCodeAt(0));
  return Array.from({ length: count }, (_, image) =>
    build(height, width, (row, column) => bytes[(image * height + row) * width + column]));
}

// Radio buttons speak in texts, the trait is a number.
function thumbnails(model, images, texts) {
  const inWords = {
    get: () => String(model.get("image")), set: (name, value) => model.set(name, Number(value)),
    on: (event, listener) => model.on(event, listener), save_changes: () => model.save_changes(),
  };
  const options = images.map((image, index) => {
    const canvas = paint(image, gray);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", fillText(texts.image_choice, { image: index }));
    return canvas;
  });
  const node = radios(inWords, "image", texts.images, { ...options });
  node.classList.add("thumbnails");
  return node;
}

// How each stage's numbers are coloured: from a convolution to its pooling, and the flattened, on one scale.
function colorsOf(maps) {
  const scales = Object.fromEntries(["1", "2"].map((step) => {
    const { low, high } = range(maps[`conv${step}`].flat());
    return [step, cividis(Math.max(high, -low))];
  }));
  const colors = { image: (value) => gray(255 * value), flat: scales[2] };
  for (const kind of ["conv", "relu", "pool"]) for (const step of ["1", "2"]) colors[kind + step] = scales[step];
  return colors;
}

export default { render };
