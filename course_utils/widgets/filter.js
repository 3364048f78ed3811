// The filter explorer: nine numbers to edit, and what they make of a picture.
import {
  build, change, cividis, correlate, figure, fillText, gray, html, keepKeys, onChange, paint, range, same, setText,
  sourceSwitch, sum,
} from "./grid.js";

const LARGEST = 999;         // of a number that is typed, with either sign

function render({ model, el }) {
  const texts = model.get("texts"), weights = weightInputs(model, texts), captions = {}, views = {};
  for (const name of ["image", "map"]) {
    captions[name] = html("figcaption", {});
    views[name] = html("canvas", { class: name, role: "img" });
  }
  const [shades, legend, total, values] =
    ["legend shades", "legend", "result", "values"].map((name) => html("p", { class: name }));
  const probes = Object.entries(model.get("probes"))
    .map(([name, places]) => ({ name, places, node: html("li", { class: name }) }));
  const answers = html("div", { class: "answers" },
    html("p", {}, texts.answers), html("ul", {}, ...probes.map(({ node }) => node)));

  const kernel = () => model.get("kernel");
  const button = (name, next) =>
    html("button", { type: "button", class: name, onclick: () => change(model, { kernel: next() }) }, texts[name]);
  const ready = Object.entries(model.get("ready")).map(([name, matrix]) => button(name, () => matrix));
  const group = (name, ...buttons) => html("fieldset", { class: name }, html("legend", {}, texts[name]), ...buttons);
  const sign = (text) => html("span", { class: "sign", "aria-hidden": "true" }, text);
  const root = html("div", { class: "course-explorer filter", role: "group", "aria-label": texts.title },
    sourceSwitch(model, texts, ["photo", "square"]),
    html("div", { class: "panels" },
      figure(captions.image, views.image, shades),
      sign("∗"), html("figure", { class: "kernel" }, html("figcaption", {}, texts.kernel), weights.node),
      sign("="), figure(captions.map, views.map, legend)),
    html("div", { role: "status", "aria-live": "polite" }, total, values),
    answers,
    group("filters", ...ready),
    group("changes", button("turn", () => turned(kernel())), button("negate", () => negated(kernel()))),
    html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);
  keepKeys(root);

  // From the state to the picture, in one go.
  let drawn = null;
  function update() {
    const source = model.get("source"), picture = model.get(source), map = correlate(picture, kernel());
    const { low, high } = range(map), sides = Math.max(high, -low);
    const limit = same(sides, 0) ? 0 : sides;        // so that errors of rounding get no colour
    change(model, { total: sum(kernel()), low, high });
    weights.show();
    setText(values, fillText(same(low, high) ? texts.values_alike : texts.values, { low, high }));
    setText(legend, fillText(limit ? texts.map_colors : texts.map_gray, { low: -limit, high: limit }));
    setText(total, totalText(model.get("total")));
    if (picture !== drawn) {
      setText(shades, fillText(texts.shades, range(picture)));
      draw("image", fillText(texts[`image_${source}`], sizeOf(picture)), picture, gray, shades);
    }
    drawn = picture;
    draw("map", fillText(texts.map, sizeOf(map)), map, cividis(limit), values);
    // The map's pixels are as large as the image's.
    views.map.style.width = `${(100 * map[0].length) / picture[0].length}%`;
    answers.hidden = source !== "square";
    if (!answers.hidden) showAnswers(map);
  }

  function draw(name, caption, matrix, colorOf, more) {
    setText(captions[name], caption);
    paint(matrix, colorOf, views[name]);
    views[name].setAttribute("aria-label", `${caption}: ${more.textContent}`);
  }

  function totalText(value) {
    return same(value, 0) ? texts.total_zero : fillText(texts.total, { total: value, flat: 100 * value });
  }

  // What the filter says where its window lies across a side of the square, and on flat ground.
  function showAnswers(map) {
    for (const { name, places, node } of probes) {
      const [first, second] = places.map(([row, column]) => map[row][column]);
      setText(node, fillText(texts[`answer_${name}`], { first, second }));
    }
  }

  onChange(model, ["kernel", "source"], update);
  update();
}

const sizeOf = (matrix) => ({ height: matrix.length, width: matrix[0].length });
const turned = (kernel) => build(3, 3, (row, column) => kernel[2 - column][row]);
const negated = (kernel) => kernel.map((line) => line.map((value) => 0 - value));       // no −0

// Nine inputs. They show three decimals; the filter keeps a number as it is until its own cell is edited.
function weightInputs(model, texts) {
  const cells = build(3, 3, (row, column) => ({ row, column })).flat();
  const value = ({ row, column }) => model.get("kernel")[row][column];
  const write = ({ input }, next) => { input.value = Math.round(next * 1000) / 1000; };
  const put = ({ row, column }, next) => change(model, {
    kernel: model.get("kernel").map((line, r) => line.map((old, c) => (r === row && c === column ? next : old))),
  });
  function step(cell, event) {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    const next = Math.max(-LARGEST, Math.min(LARGEST, value(cell) + by));
    put(cell, next);
    write(cell, next);
    event.preventDefault();
  }
  // A cell that is being typed in ("-", or empty) stays as it is; the filter keeps its last number.
  function show() {
    for (const cell of cells) {
      const { input } = cell, typing = input.matches(":focus") && !input.validity.valid;
      if (!typing && !same(input.valueAsNumber, value(cell))) write(cell, value(cell));
      input.classList.toggle("plus", value(cell) > 0);
      input.classList.toggle("minus", value(cell) < 0);
    }
  }
  for (const cell of cells)
    cell.input = html("input", {
      type: "number", class: "weight", step: "any", min: -LARGEST, max: LARGEST, required: true, autocomplete: "off",
      "data-row": cell.row, "data-column": cell.column, "aria-label": fillText(texts.weight, cell),
      oninput: () => { if (cell.input.validity.valid) put(cell, cell.input.valueAsNumber); },
      onkeydown: (event) => step(cell, event),
      onclick: () => cell.input.select(),          // so that typing replaces the number, on a phone too
      onblur: show,
    });
  return { node: html("div", { class: "weights" }, ...cells.map(({ input }) => input)), show };
}

export default { render };
