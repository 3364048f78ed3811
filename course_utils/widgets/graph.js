// The graph explorer: values flow forward, gradients flow back, and every number tells where it comes from.
import { ARROWS, change, fillText, html, keepKeys, onChange, radios, setText, svg } from "./grid.js";
import { at, BACKWARD, called, CROSS, explain, FORWARD, given, passes, shown, titled } from "./chain.js";
import { drawEdges } from "./edges.js";

const SQUARED = "squared error";
const ASKING = FORWARD.length + 1;             // dE/dE is there; what follows is asked for before it shows
const END = FORWARD.length + BACKWARD.length;
const LINKS = [["x", "scores"], ["w", "scores"], ["b", "scores"], ["scores", "z"], ["z", "softmax"], ["softmax", "p"],
  ["p", "error"], ["t", "error"], ["error", "E"]];
const MAKES = { scores: "z", softmax: "p", error: "E" }, FIRST = { scores: "w", softmax: "z", error: "p" };

function render({ model, el }) {
  const texts = model.get("texts"), classes = model.get("classes"), answer = model.get("target").indexOf(1);
  const rows = model.get("x").length, columns = classes.length;
  const compute = (loss = model.get("loss")) =>
    passes({ x: model.get("x"), w: model.get("w"), b: model.get("b"), target: model.get("target"), loss });
  const isKnown = (node, part) => (part === "value" ? !FORWARD.includes(node) || FORWARD.indexOf(node) < model.get("stage")
    : BACKWARD.includes(node) && BACKWARD.indexOf(node) < model.get("stage") - FORWARD.length);
  const isChosen = ({ node, part, index }) =>
    node === model.get("node") && part === model.get("part") && String(index) === String(model.get("index"));
  const mustAsk = () => model.get("stage") === ASKING && model.get("guess") === null;

  // The graph: boxes with a value and a gradient an entry, and between them what is done with the values.
  let counted = model.get("loss");             // what `errors` are errors of: with another loss they begin anew
  let width = 0;                               // what the graph is laid out for
  const numbers = [];                          // {node, part, index, button} of all of them
  const boxes = Object.fromEntries(["x", "w", "b", "z", "p", "t", "E"].map((node) => [node, boxOf(node)]));
  const operations = { scores: operation("x·w + b"), softmax: operation("softmax"), error: operation("") };
  const edges = svg("svg", { class: "edges", "aria-hidden": "true" });
  const column = (...parts) => html("div", { class: "column" }, ...parts);
  const nodes = html("div", { class: "nodes", role: "group", "aria-label": texts.graph, onkeydown: walk }, edges,
    column(boxes.x, boxes.w, boxes.b), column(operations.scores), column(boxes.z), column(operations.softmax),
    column(boxes.p), column(boxes.t, operations.error), column(boxes.E));

  const button = (name, onclick) => html("button", { type: "button", class: name, onclick }, texts[name]);
  const buttons = { forward: button("forward", step), back: button("back", step), all: button("all", runAll),
    update: button("update", learn), reset: button("reset", reset) };
  const rate = html("select", { onchange: () => change(model, { rate: Number(rate.value) }) },
    ...model.get("rates").map((value) => html("option", { value }, String(value))));
  const losses = radios(model, "loss", texts.loss, { [SQUARED]: texts.squared, [CROSS]: texts.cross });
  const answers = ["falls", "grows"].map((guess) => button(guess, () => goTo(ASKING + 1, { guess })));
  const question = html("p", {}), asking = html("div", { class: "notice amber asking" }, question, ...answers);
  const line = (name) => html("p", { class: name });
  const words = { stage: line("stage"), formula: line("formula"), rule: line("rule"), compared: line("compared") };
  const verdict = line("notice plain verdict"), errorsTitle = line("errors-title"), errors = html("ol", { class: "errors" });
  const panel = html("div", { class: "panel" },
    html("div", { class: "buttons" }, ...Object.values(buttons), html("label", {}, html("span", {}, texts.rate), rate)),
    asking, verdict, html("div", { class: "explanation", role: "status", "aria-live": "polite" }, ...Object.values(words)));
  const root = html("div", { class: "course-explorer graph", role: "group", "aria-label": texts.title },
    losses, nodes,
    html("p", { class: "legend" }, html("span", { class: "swatch value" }, texts.legend_value),
      html("span", { class: "swatch gradient" }, texts.legend_gradient)),
    panel, errorsTitle, errors, html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);
  keepKeys(root);
  rate.setAttribute("data-lm-suppress-shortcuts", "true");

  function operation(text) {
    return html("div", { class: "operation" }, text);
  }
  function boxOf(node) {
    const isVector = "zpt".includes(node), parts = node === "t" ? ["value"] : ["value", "gradient"];
    const shape = { x: [rows], w: [rows, columns], E: [] }[node] ?? [columns];
    const places = shape.reduce((before, size) =>
      before.flatMap((index) => Array.from({ length: size }, (_, place) => [...index, place])), [[]]);
    const entries = places.map((index) => {
      const here = parts.map((part) => ({ node, part, index, button: html("button", {
        type: "button", class: `number ${part}`, tabindex: -1, onclick: () => change(model, { node, part, index }) }) }));
      numbers.push(...here);
      const name = isVector ? html("span", { class: "called" }, classes[index[0]]) : "";
      return html("div", { class: "entry" }, name, ...here.map((number) => number.button));
    });
    if (node === "w") entries.unshift(...classes.map((name) => html("span", { class: "called" }, name)));
    const name = texts[`name_${node}`], kind = isVector ? "vertex vector" : "vertex";
    return html("div", { class: kind, "data-node": node, role: "group", "aria-label": `${node}, ${name}` },
      html("p", { class: "name" }, html("b", {}, node), ` ${name}`),
      html("div", { class: "entries", style: `--columns: ${shape.at(-1) ?? 1}` }, ...entries));
  }

  // What a reader does. A stage selects the number that it is about: the right class's.
  function goTo(stage, more = {}) {
    const isBack = stage > FORWARD.length;
    const node = isBack ? BACKWARD[stage - FORWARD.length - 1] : FORWARD[stage - 1] ?? "w";
    const index = { E: [], x: [rows - 1], w: [rows - 1, answer] }[node] ?? [answer];
    change(model, { ...more, stage, node, part: isBack ? "gradient" : "value", index });
    requestAnimationFrame(() => {              // after the update; a high graph follows the pass, a wide one is in sight
      if (nodes.classList.contains("wide")) return;
      const chosen = numbers.find(isChosen).button;
      chosen.style.scrollMarginBottom = `${panel.offsetHeight + 16}px`;           // the panel lies over the graph's end
      chosen.scrollIntoView({ block: "nearest" });
    });
  }
  function step() {
    if (mustAsk()) answers[0].focus();
    else goTo(model.get("stage") + 1);
  }
  function runAll() {
    if (mustAsk()) answers[0].focus();
    else goTo(model.get("guess") === null && model.get("stage") < ASKING ? ASKING : END);
  }
  function learn() {
    const { values: { w, b }, gradients } = compute(), eta = model.get("rate");
    const lower = (old, gradient) => old.map((number, k) => number - eta * gradient[k]);
    goTo(0, { w: w.map((row, i) => lower(row, gradients.w[i])), b: lower(b, gradients.b), updates: model.get("updates") + 1,
      last_update: { w, b, dw: gradients.w, db: gradients.b, rate: eta } });
  }
  function reset() {
    goTo(0, { ...model.get("beginning"), updates: 0, errors: [], last_update: {} });
  }
  // An arrow key goes to the nearest number in its direction, as the boxes happen to stand.
  function walk(event) {
    if (!(event.key in ARROWS) || !event.target.matches(".number")) return;
    event.preventDefault();
    const [down, right] = ARROWS[event.key], start = event.target.getBoundingClientRect();
    let nearest = null, least = Infinity;
    for (const number of numbers.filter(({ button }) => !button.disabled)) {
      const box = number.button.getBoundingClientRect();
      const x = box.left + box.width / 2 - start.left - start.width / 2, y = box.top - start.top;
      const ahead = x * right + y * down, cost = ahead + 3 * Math.abs(x * down + y * right);
      if (ahead > 1 && cost < least) [nearest, least] = [number, cost];
    }
    nearest?.button.click();
    nearest?.button.focus();
  }

  // From the state to the picture, in one go.
  function update() {
    const now = compute(), reached = model.get("stage");
    const focused = root.getRootNode().activeElement;          // a browser may drop the focus with the button's last turn
    if (!numbers.some((number) => isChosen(number) && isKnown(number.node, number.part)))
      change(model, { node: "x", part: "value", index: [0] });
    const known = (part, all) => Object.fromEntries(Object.entries(all).filter(([node]) => node !== "t" && isKnown(node, part)));
    if (now.loss !== counted) change(model, { errors: [], updates: 0 });
    counted = now.loss;
    const before = model.get("errors").slice(0, model.get("updates"));
    change(model, { values: known("value", now.values), gradients: known("gradient", now.gradients),
      errors: [...before, ...(isKnown("E", "value") ? [now.values.E] : [])] });
    drawNumbers(now);
    drawWords(now, reached);
    drawErrors(model.get("errors"), now.loss);
    linkUp();
    rate.value = model.get("rate");
    buttons.forward.disabled = reached >= FORWARD.length;
    buttons.back.disabled = reached < FORWARD.length || reached === END;
    buttons.all.disabled = reached === END;
    buttons.update.disabled = !isKnown("w", "gradient") || !isKnown("b", "gradient");
    if (root.contains(focused) && (focused.disabled || focused.closest("[hidden]")))    // its keys would be lost
      Object.values(buttons).find((node) => !node.disabled).focus({ preventScroll: true });
  }

  function drawNumbers(now) {
    for (const number of numbers) {
      const { node, part, index, button } = number;
      const known = isKnown(node, part), value = at(now[`${part}s`][node], index);
      const isGiven = part === "value" ? "xwbt".includes(node) : node === "E";
      const text = known ? (isGiven ? given : shown)(value) : part === "value" ? "?" : "";
      const name = "zpt".includes(node) ? ` (${classes[index[0]]})` : "";
      setText(button, text);
      button.disabled = !known;
      button.setAttribute("tabindex", isChosen(number) ? 0 : -1);
      button.setAttribute("aria-pressed", isChosen(number));
      button.setAttribute("aria-label", `${titled(node, part, index)}${name} = ${text || "?"}`);
    }
    setText(operations.error, now.loss === CROSS ? "−Σ t·ln p" : "Σ ½(t − p)²");
  }

  function drawWords(now, reached) {
    const [node, part, index] = ["node", "part", "index"].map((name) => model.get(name)), place = titled(node, part, index);
    const isBack = reached > FORWARD.length, step = isBack ? reached - FORWARD.length : reached;
    const pass = isBack ? BACKWARD : FORWARD, last = pass[step - 1];
    setText(words.stage, reached === 0 ? texts[model.get("updates") ? "stage_again" : "stage_start"]
      : fillText(texts[isBack ? "stage_back" : "stage_forward"],
        { step, steps: pass.length, node: last, name: texts[`name_${last}`] }));
    const told = explain({ node, part, index }, now, model.get("last_update")), name = classes[answer];
    setText(words.formula, told.formula);
    setText(words.rule, fillText(texts[told.rule], { name, ...told.fill }));
    const isOther = now.loss === CROSS && part === "gradient" && node !== "E";
    const [squared, cross] = [compute(SQUARED), now].map(({ gradients }) => (isOther ? shown(at(gradients[node], index)) : ""));
    setText(words.compared, isOther ? fillText(texts.compared, { place, squared, cross }) : "");
    const [value, gradient] = [now.values, now.gradients].map(({ p }) => shown(p[answer]));
    const fill = { name, place: called("p", [answer]), value, gradient };
    asking.hidden = !mustAsk();
    verdict.hidden = reached !== ASKING + 1 || model.get("updates") > 0 || model.get("guess") === null;
    setText(question, fillText(texts.question, fill));
    setText(verdict, `${texts[model.get("guess") === "falls" ? "right" : "wrong"]} ${fillText(texts.why, fill)}`);
  }

  // The first error and the latest nine, each a bar over its number.
  function drawErrors(all, loss) {
    const most = Math.max(...all), kept = all.map((_, update) => update).filter((update) => !update || update >= all.length - 9);
    errorsTitle.hidden = errors.hidden = !all.length;
    setText(errorsTitle, fillText(texts.errors, { loss: texts[loss === CROSS ? "cross" : "squared"] }));
    errors.replaceChildren(...kept.map((update) => html("li", { "data-update": update },
      html("span", { class: "bar", style: `height: ${(48 * all[update]) / (most || 1)}px` }),
      html("span", {}, shown(all[update])), html("span", { class: "count" }, update))));
  }

  // From left to right where that fits, else below each other; the edges follow. Trying it out moves the page.
  function layOut() {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    nodes.classList.add("wide");
    if (nodes.scrollWidth > nodes.clientWidth) nodes.classList.remove("wide");
    linkUp();
  }
  function linkUp() {
    const part = (name) => operations[name] ?? boxes[name];
    drawEdges(edges, nodes, LINKS.map(([from, to]) => ({ from: part(from), to: part(to),
      there: isKnown(MAKES[to] ?? to, "value"), back: isKnown(FIRST[from] ?? from, "gradient") })));
  }

  onChange(model, ["stage", "w", "b", "loss", "rate", "guess", "node", "part", "index", "updates"], update);
  new ResizeObserver(() => requestAnimationFrame(layOut)).observe(root);
  update();
}

export default { render };
