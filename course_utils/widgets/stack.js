// A stack of feature maps in oblique projection: the first sheet at the back, each later one before it, down to the left.
import { cividis, fillText, range, svg } from "./grid.js";

const SHIFT = 18;                                      // pixels from a sheet to the next, both ways
const CELL_OF_SHEET = 22, LARGEST_SHEET = 110;         // pixels
const MARGINS = { left: 66, right: 62, top: 4, bottom: 24 };     // for the labels of height, depth and width

// Draws sheets into an <svg>, coloured by their numbers.
//   maps      one matrix for each filter; `stacked` are the numbers of those that lie on the stack
//   chosen    the filter whose sheet is outlined        fresh   filters that have just come
//   choose    called with a filter's number when its sheet is clicked, or Enter or the space bar pressed on it
export function drawStack(target, maps, { stacked, chosen, fresh, choose, texts }) {
  const [height, width] = [maps[0].length, maps[0][0].length];
  const cell = Math.min(CELL_OF_SHEET, LARGEST_SHEET / Math.max(height, width)), [h, w] = [height * cell, width * cell];
  const spans = maps.map(range), color = cividis(Math.max(...spans.map(({ low, high }) => Math.max(high, -low))));
  const room = (maps.length - 1) * SHIFT;
  const all = { width: MARGINS.left + w + room + MARGINS.right, height: MARGINS.top + h + room + MARGINS.bottom };
  const frame = { ...all, viewBox: `0 0 ${all.width} ${all.height}` };
  for (const [name, value] of Object.entries(frame)) target.setAttribute(name, value);
  const corner = (depth) => ({ x: MARGINS.left + room - depth * SHIFT, y: MARGINS.top + depth * SHIFT });
  const write = (x, y, words, anchor = "middle") => svg("text", { x, y, style: `text-anchor: ${anchor}` }, words);

  function sheet(filter, depth) {
    const { x, y } = corner(depth), pick = () => choose(filter);
    const keys = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick();
    };
    const cells = maps[filter].flatMap((line, row) => line.map((value, column) => svg("rect", {
      class: "sheet-cell", x: x + column * cell, y: y + row * cell, width: cell, height: cell,
      style: `fill: rgb(${color(value)})`,
    })));
    return svg("g", {
      class: `sheet${fresh.includes(filter) ? " fresh" : ""}`, role: "button", tabindex: 0, "data-filter": filter,
      "aria-pressed": String(filter === chosen), "aria-label": fillText(texts.sheet, { filter: filter + 1, depth: depth + 1 }),
      "data-lm-suppress-shortcuts": "true", onclick: pick, onkeydown: keys,
    }, ...cells, svg("rect", { class: filter === chosen ? "edge chosen" : "edge", x, y, width: w, height: h }));
  }

  // The free square right of a sheet's lower corner takes the filter's number, so the numbers run along the depth.
  const tag = (filter, depth) => write(corner(depth).x + w + SHIFT / 2, corner(depth).y + h - SHIFT / 2 + 1, filter + 1);
  const front = corner(Math.max(stacked.length, 1) - 1), middle = corner((stacked.length - 1) / 2);
  const empty = svg("rect", { class: "edge empty", ...corner(0), width: w, height: h });
  const labels = [
    write(front.x + w / 2, front.y + h + 14, fillText(texts.width, { size: width })),
    write(front.x - 6, front.y + h / 2, fillText(texts.height, { size: height }), "end"),
    write(middle.x + w + SHIFT + 2, middle.y + h + 4, fillText(texts.depth, { size: stacked.length }), "start"),
  ];
  const hadFocus = target.contains(document.activeElement);
  target.replaceChildren(...(stacked.length ? [...stacked.map(sheet), ...stacked.map(tag), ...labels] : [empty]));
  if (hadFocus) target.querySelector('[aria-pressed="true"]')?.focus();
}
