// The pixel explorer: one pixel of a photo, its neighbours magnified, its three numbers.
import {
  ARROWS, build, change, clamp, describe, drawPicture, figure, fillText, html, keepKeys, onChange, paint, pointedCell,
  radios, setText, svg,
} from "./grid.js";

const CHANNELS = ["red", "green", "blue"];
const REACH = 4, SIDE = 2 * REACH + 1;       // neighbours on each side of the chosen pixel
const WIDEST = 460, HIGHEST = 340;           // pixels that the photo may take
const CELL = 34;                             // pixels a magnified one

function render({ model, el }) {
  const texts = model.get("texts"), { height, width, at } = photoOf(model);
  const picture = paint(build(height, width, at), (pixel) => pixel).toDataURL();
  const scale = Math.max(1, Math.floor(Math.min(WIDEST / width, HIGHEST / height)));
  const place = () => ({ row: clamp(model.get("row"), height - 1), column: clamp(model.get("column"), width - 1) });

  const view = svg("svg", {
    class: "image", role: "application", tabindex: 0,
    "aria-label": `${fillText(texts.photo, { height, width })}. ${texts.photo_help}`,
  });
  const magnifier = magnifierOf(), bars = CHANNELS.map((name) => barOf(name, texts[name]));
  const caption = html("figcaption"), legend = html("p", { class: "legend" });
  const swatch = html("span", { class: "swatch" }), where = html("strong"), code = html("code");
  const spoken = html("p", { class: "spoken", role: "status", "aria-live": "polite" });
  const choices = Object.fromEntries(["color", ...CHANNELS].map((name) => [name, texts[`channel_${name}`]]));
  const root = html("div", { class: "course-explorer pixel", role: "group", "aria-label": texts.title },
    html("div", { class: "panels" },
      html("div", { class: "chosen" },
        figure(html("figcaption", {}, fillText(texts.photo, { height, width })), view),
        html("div", { class: "place" }, swatch, html("span", {}, where, code)),
        html("div", { class: "bars" }, ...bars.map(({ node }) => node)),
        spoken),
      html("div", { class: "near" },
        figure(caption, magnifier.node, legend),
        radios(model, "channel", texts.channel, choices))),
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);

  // Choosing: under the mouse, until a click or a key keeps a pixel; then again when the mouse comes back.
  let kept = false;
  const moveTo = (row, column) => change(model, { row: clamp(row, height - 1), column: clamp(column, width - 1) });
  const follow = (event) => {
    const { row, column } = pointedCell(event, view);
    moveTo(row, column);
  };
  view.addEventListener("pointerenter", () => { kept = false; });
  view.addEventListener("pointerdown", (event) => {
    view.setPointerCapture(event.pointerId);
    kept = true;
    follow(event);
  });
  view.addEventListener("pointermove", (event) => { if (event.buttons || !kept) follow(event); });
  view.addEventListener("keydown", (event) => {
    const { row, column } = place(), [down, right] = ARROWS[event.key] ?? [0, 0], far = event.shiftKey ? 10 : 1;
    if (event.key in ARROWS) moveTo(row + far * down, column + far * right);
    else if (event.key === "Home") moveTo(event.ctrlKey ? 0 : row, 0);
    else if (event.key === "End") moveTo(event.ctrlKey ? height - 1 : row, width - 1);
    else return;
    kept = true;
    event.preventDefault();
  });
  keepKeys(root);

  // From the state to the picture, in one go.
  function update() {
    const { row, column } = place(), channel = model.get("channel"), pixel = at(row, column);
    const [red, green, blue] = pixel, values = { row, column, red, green, blue };
    drawPicture(view, picture, height, width, scale, [boxAround(row, column)]);
    showNeighbours(row, column, CHANNELS.indexOf(channel), fillText(texts[`near_${channel}`], { side: SIDE }));
    swatch.style.background = `rgb(${pixel.join(" ")})`;
    setText(where, fillText(texts.place, values));
    setText(code, `photo[${row}, ${column}] = [${pixel.join(", ")}]`);
    setText(spoken, fillText(texts.spoken, values));
    bars.forEach((bar, index) => bar.show(pixel[index]));
  }

  function showNeighbours(row, column, channel, title) {
    const pixels = build(SIDE, SIDE, (r, c) => at(row + r - REACH, column + c - REACH));
    magnifier.show(pixels, channel, row - REACH, column - REACH);
    setText(caption, title);
    setText(legend, pixels.flat().includes(null) ? texts.outside : texts.inside);
    const numbers = pixels.map((line) => line.map((pixel) => pixel && pixel[channel]));
    magnifier.node.setAttribute("aria-label", channel < 0 ? `${title}. ${legend.textContent}` : describe(title, numbers));
  }

  // What is magnified, as far as it lies in the photo.
  function boxAround(row, column) {
    const top = Math.max(0, row - REACH), left = Math.max(0, column - REACH);
    const bottom = Math.min(height, row + REACH + 1), right = Math.min(width, column + REACH + 1);
    return { row: top, column: left, height: bottom - top, width: right - left, name: "window" };
  }

  onChange(model, ["row", "column", "channel"], update);
  update();
}

// at(row, column) is [red, green, blue], outside of the photo null.
function photoOf(model) {
  const height = model.get("height"), width = model.get("width");
  const bytes = Uint8Array.from(atob(model.get("photo")), (letter) => letter.charCodeAt(0));
  const isInside = (row, column) => row >= 0 && column >= 0 && row < height && column < width;
  const from = (start) => [...bytes.subarray(start, start + 3)];
  return { height, width, at: (row, column) => (isInside(row, column) ? from(3 * (row * width + column)) : null) };
}

// The cells are made once; a move changes their colours and numbers.
function magnifierOf() {
  const cells = build(SIDE, SIDE, (row, column) => ({
    background: svg("rect", { x: column * CELL, y: row * CELL, width: CELL, height: CELL }),
    text: svg("text", { x: (column + 0.5) * CELL, y: (row + 0.5) * CELL }),
  }));
  const box = (name) => svg("rect", { class: `box ${name}`, x: REACH * CELL, y: REACH * CELL, width: CELL, height: CELL });
  const length = SIDE * CELL + 2;
  const node = svg("svg", { class: "neighbours", role: "img", viewBox: `-1 -1 ${length} ${length}`, width: length },
    ...cells.flat().flatMap(({ background, text }) => [background, text]), box("halo"), box("window"));
  function show(pixels, channel, top, left) {
    cells.forEach((line, row) => line.forEach(({ background, text }, column) => {
      const pixel = pixels[row][column];
      const color = pixel && (channel < 0 ? pixel : pixel.map((value, index) => (index === channel ? value : 0)));
      background.setAttribute("class", pixel ? "cell" : "cell outside");
      background.style.fill = color ? `rgb(${color.join(" ")})` : "";
      text.style.fill = color && isBright(color) ? "black" : "white";
      text.dataset.row = top + row;
      text.dataset.column = left + column;
      setText(text, pixel && channel >= 0 ? String(pixel[channel]) : "");
    }));
  }
  return { node, show };
}

// Whether black is easier to read on a colour than white (by WCAG's relative luminance).
const isBright = (color) =>
  color.reduce((all, value, index) => all + [0.2126, 0.7152, 0.0722][index] * (value / 255) ** 2.2, 0) > 0.179;

function barOf(name, label) {
  const bar = html("span", { class: "filled" }), value = html("b");
  const node = html("div", { class: `value ${name}` },
    html("span", {}, label), html("span", { class: "bar", "aria-hidden": "true" }, bar), value);
  const show = (number) => {
    bar.style.width = `${(100 * number) / 255}%`;
    setText(value, String(number));
  };
  return { node, show };
}

export default { render };
