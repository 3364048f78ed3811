// The forward explorer's stages side by side: maps as pictures, what they are made of outlined, classes as bars.
import { STAGES, isClass, isVector, kindOf, shapeOf } from "./cnn.js";
import { fillText, html, paint, setText, svg } from "./grid.js";
import { decimals, placeText } from "./origin.js";

// A map as a picture, with outlines over it.
export function pictureOf() {
  const canvas = html("canvas", { "aria-hidden": "true" }), frame = svg("svg", { preserveAspectRatio: "none", "data-unit": 1 });
  const box = ({ row, column, height, width, name }, kind) =>
    svg("rect", { class: `box ${kind ?? name}`, x: column, y: row, width, height });
  return {
    node: html("div", { class: "picture" }, canvas, frame), frame,
    paint(sheet, color) {
      paint(sheet, color, canvas);
      frame.setAttribute("viewBox", `0 0 ${sheet[0].length} ${sheet.length}`);
    },
    outline: (boxes) => frame.replaceChildren(...boxes.flatMap((one) => [box(one, "halo"), box(one)])),
  };
}

// All stages side by side. Its items are one group of radio buttons: the Tab key reaches the chosen one.
export function overviewOf(maps, { texts, names, classes }) {
  const items = [], columns = STAGES.map((stage) => {
    const places = isClass(stage) ? classes.map((_, row) => ({ channel: 0, row })) : maps[stage].map((_, channel) => ({ channel, row: 0 }));
    const own = places.map(({ channel, row }) => {
      const at = { stage, channel, row, column: 0 }, item = isClass(stage) ? barOf(stage, classes[row]) : mapOf();
      const name = isClass(stage) ? placeText(at, { texts, names, classes }) : isVector(stage) || stage === "image"
        ? names[stage] : fillText(texts.map, { name: names[stage], channel });
      const values = { role: "radio", tabindex: -1, "aria-label": name, "data-stage": stage, "data-place": isClass(stage) ? row : channel };
      for (const [key, value] of Object.entries(values)) item.node.setAttribute(key, value);
      items.push({ ...item, place: at });
      return item.node;
    });
    const [height, width, depth] = shapeOf(maps[stage]), shape = isVector(stage) ? [height] : [height, width, depth];
    return html("div", { class: `stage ${kindOf(stage)}` }, html("h4", {}, names[stage]),
      html("p", { class: "shape" }, shape.join("×")), html("div", { class: "maps" }, ...own));
  });
  const node = html("div", { class: "overview", role: "radiogroup", "aria-label": texts.overview }, ...columns);
  const isAt = (at) => ({ place: { stage, channel, row } }) =>
    stage === at.stage && (isClass(stage) ? row === at.row : channel === at.channel);
  let chosen = null;
  const overview = { node, isDrawn: false, draw, item: (at) => items.find(isAt(at)),
    itemAt: (target) => items.find((item) => item.node.contains(target)) };

  function draw(at, blocks, values, colors) {
    const largest = Math.max(...values.scores[0].map(([score]) => Math.abs(score))) || 1;
    for (const item of items) {
      const { stage, channel, row } = item.place, isChosen = isAt(at)(item), block = blocks[stage];
      item.node.setAttribute("aria-checked", String(isChosen));
      item.node.setAttribute("tabindex", isChosen ? 0 : -1);
      if (item.show) item.show(values[stage][0][row][0], stage === "scores" ? largest : 1);
      if (!item.view) continue;
      if (colors) item.view.paint(values[stage][channel], colors[stage]);
      const isSource = block && channel >= block.channels[0] && channel < block.channels[1];
      const [top, left] = isSource ? [block.rows, block.columns] : [];
      const source = isSource && { row: top[0], column: left[0], height: top[1] - top[0], width: left[1] - left[0], name: "window" };
      item.view.outline(isChosen ? [{ ...at, height: 1, width: 1, name: "window" }] : source ? [source] : []);
    }
    const now = overview.item(at);
    if (now !== chosen) bringIntoSight(node, now.node);
    chosen = now;
    overview.isDrawn = true;
  }
  return overview;
}

function mapOf() {
  const view = pictureOf();
  return { node: html("div", { class: "item" }, view.node), view };
}

// A bar from the middle for scores, from the left for probabilities, which also have the class's name.
function barOf(stage, name) {
  const bar = html("span", { class: "filled" }), written = html("b");
  const label = stage === "probabilities" ? [html("span", { class: "label" }, name)] : [];
  const node = html("div", { class: "item" }, ...label, html("span", { class: "bar", "aria-hidden": "true" }, bar), written);
  const show = (value, largest) => {
    const [start, room] = stage === "scores" ? [50, 50] : [0, 100], part = (room * Math.abs(value)) / largest;
    Object.assign(bar.style, { left: `${value < 0 ? start - part : start}%`, width: `${part}%` });
    bar.classList.toggle("minus", value < 0);
    setText(written, decimals(value, stage === "scores" ? 2 : 3));
  };
  return { node, show };
}

// Scrolls a row sideways, and only it, until one of its parts is seen.
function bringIntoSight(scroller, part) {
  const outer = scroller.getBoundingClientRect(), inner = part.getBoundingClientRect(), room = 24;
  if (inner.left < outer.left + room) scroller.scrollLeft -= outer.left + room - inner.left;
  if (inner.right > outer.right - room) scroller.scrollLeft += inner.right + room - outer.right;
}
