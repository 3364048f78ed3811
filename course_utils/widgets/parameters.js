// The parameter counter: a row a layer with its numbers, its shape and its count; a count that a change touches is asked for.
import { network, NUMBERS, sized, sumOf, total, whyOf } from "./counting.js";
import { fieldOf, inputFields, replaced } from "./fields.js";
import { change, fillText, html, keepKeys, number, onChange, setText } from "./grid.js";
import { guessBox } from "./guess.js";

function render({ model, el }) {
  const texts = model.get("texts"), present = () => [model.get("input_shape"), model.get("layers")];
  // A network once shown stays known. Behind the "#" stands what was asked about it, and what that was before the change.
  const named = () => `${JSON.stringify(present())}#`;
  const key = () => Object.keys(model.get("guesses")).find((name) => name.startsWith(named())) ?? named() + question().join();
  const guesses = guessBox(model, texts, key, () => table.focus({ preventScroll: true }), true);
  const answer = guesses.node.querySelector("input.guess"), toAnswer = () => answer.focus();
  const input = rowOf(texts, texts.input, "", inputFields(model, texts, { layer: 0 }));
  const whole = rowOf(texts, texts.total, "", [], toAnswer, texts.to_question_total);
  const heads = ["layers", "numbers", "shape", "count", "part"].map((name) => html("span", { role: "columnheader" }, texts[name]));
  const table = html("div", { class: "entries", role: "table", tabindex: -1, "aria-label": texts.title });
  const reset = html("button", { type: "button", class: "reset", onclick: goBack }, texts.reset);
  const root = html("div", { class: "course-explorer counter", role: "group", "aria-label": texts.title },
    table, guesses.node, html("div", { class: "buttons" }, reset), html("p", { class: "help" }, texts.help));
  el.replaceChildren(root);
  table.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input, select") && !guesses.known()) toAnswer();
  });

  // The rows stand as long as Python sets no other kinds of layers.
  let rows = [], built = "";
  function build(layers) {
    const kinds = layers.map(([kind]) => kind);
    if (kinds.join() === built) return;
    built = kinds.join();
    rows = kinds.map((kind, index) => {
      const name = fillText(texts.layer, { layer: index + 1 });
      const fields = NUMBERS[kind].map((field, place) => layerField(model, `${name}, ${kind}: ${field}`, index, place + 1, field));
      return rowOf(texts, kind, index + 1, fields, toAnswer, fillText(texts.to_question, { layer: index + 1 }));
    });
    table.replaceChildren(html("div", { class: "heads", role: "row" }, ...heads), ...[input, ...rows, whole].map(({ node }) => node));
    keepKeys(root);
  }
  function goBack() {
    const { input_shape, layers } = model.get("beginning");
    change(model, { input_shape, layers, layer: 0 });
  }

  // What the reader changed since counts were shown last, and which counts that touched. At first none has been shown.
  function changes() {
    const [input, layers] = present(), now = network(input, layers), seen = model.get("seen");
    const before = seen.length ? network(...seen) : null, places = Array.from({ length: layers.length + 1 }, (_, place) => place);
    const part = ([image, others], place) => JSON.stringify(place ? others[place - 1] : image);
    const touched = places.slice(1).filter((place) => now.counts[place - 1] !== (before?.counts[place - 1] ?? 0));
    const changed = before ? places.filter((place) => part(present(), place) !== part(seen, place)) : [];
    const layer = model.get("layer"), choices = changed.length ? [...changed, ...touched] : places;
    return { now, before, touched, changed, layer: choices.includes(layer) ? layer : choices[0] };
  }
  // [number of the layer asked about or 0 for the whole network, its count before]
  function question() {
    const { before, touched, layer } = changes(), asked = touched.find((place) => place >= layer) ?? touched[0] ?? 0;
    return [asked, before ? before.counts[asked - 1] ?? (asked ? 0 : total(before.counts)) : ""];
  }

  // From the state to the picture, in one go.
  function update() {
    build(model.get("layers"));
    const { now, before, touched, changed, layer } = changes(), { shapes, counts, fault } = now;
    const known = !fault && guesses.known(), hidden = known || model.get("without_guessing") ? [] : touched;
    const [asked, old] = key().split("#")[1].split(",").map((text) => (text === "" ? null : Number(text)));
    if (known) guesses.remember();
    change(model, {
      layer, shapes, blocked: fault?.layer ?? 0, guess: known ? guesses.guess() : null, total: known ? total(counts) : null,
      parameters: now.layers.map((_, index) => (hidden.includes(index + 1) ? null : counts[index] ?? null)),
      asked: fault ? null : asked, seen: known ? present() : model.get("seen"),
    });
    // While a question is open, a bar is the share that it was before.
    const all = known ? total(counts) : before ? total(before.counts) : 0;
    input.show({ shape: sized(now.input) });
    for (const [index, row] of rows.entries()) row.show(wordsOf(now, index, hidden), !fault && asked === index + 1, known, all);
    whole.show({ shape: "", count: known ? number(total(counts)) : fault ? "–" : "?" }, !fault && asked === 0, known, 0);
    guesses.node.classList.toggle("red", fault !== null);
    guesses.update(asking(now, asked, layer, changed), fault
      ? { guess: null, sentence: fillText(texts.blocked, fault), why: "" } : known ? outcome(now, asked, old) : null);
  }

  function wordsOf({ befores, layers, shapes, counts, fault }, index, hidden) {
    if (fault && index + 1 === fault.layer) return { shape: fillText(texts.missing, fault), count: "–", kind: "impossible" };
    if (fault && index + 1 > fault.layer) return { shape: texts.shut, count: "–", kind: "behind" };
    if (hidden.includes(index + 1)) return { shape: sized(shapes[index]), count: "?" };
    const sum = sumOf(befores[index], layers[index]), result = number(counts[index]);
    return { shape: sized(shapes[index]), sum: sum && `${sum} = `, count: result, value: counts[index] };
  }

  function asking({ layers, counts }, asked, layer, changed) {
    if (!asked) return texts.question_total;
    const values = { layer: asked, name: layers[asked - 1][0], changed: layer, count: counts[layer - 1] };
    if (!changed.length || asked === layer) return fillText(texts.question, values);
    return fillText(layer ? texts.question_behind : texts.question_input, values);
  }

  function outcome(now, asked, old) {
    const guess = guesses.guess(), all = total(now.counts), index = asked - 1;
    if (!asked) return { guess, result: all, sentence: fillText(texts.result_total, { result: all }), why: texts.whole };
    const [name, filters, f] = now.layers[index], [inputs, , depth] = now.befores[index], result = now.counts[index];
    const square = `${f}\u00a0·\u00a0${f}`, sum = `${sumOf(now.befores[index], now.layers[index])} = ${number(result)}`;
    const values = { layer: asked, name, result, total: all, guess, sum, square, window: `${square}\u00a0·\u00a0${depth}`,
      depth, filters, inputs, volume: sized(now.befores[index - 1] ?? []) };
    return { guess, result, sentence: fillText(texts.result, values), why: fillText(texts[whyOf(now, index, guess, old)], values) };
  }

  onChange(model, ["input_shape", "layers", "layer", "guesses", "without_guessing"], update);
  update();
}

// A row of the table (no class "row": JupyterLab has one). Where its count is asked for, a button leads to the question.
function rowOf(texts, name, place, fields, toAnswer = false, label = "") {
  const cell = (kind, ...parts) => html("div", { class: kind, role: "cell" }, ...parts);
  const [shape, sum, share] = ["shape", "sum", "share"].map(() => html("span", {})), count = html("b", {});
  const button = html("button", { type: "button", class: "ask-here", onclick: toAnswer, "aria-label": label }, "?");
  const filled = html("span", { class: "filled" }), bar = html("span", { class: "bar", "aria-hidden": "true" }, filled);
  const counting = toAnswer ? [html("span", { class: "before" }, texts.before_count), sum, count, button] : [];
  const node = html("div", { class: "entry", role: "row" },
    html("div", { class: "name", role: "rowheader" }, html("span", { class: "place" }, place), html("span", {}, name)),
    cell("numbers", ...fields.map((field) => field.node)), cell("shape", shape), cell("count", ...counting), cell("part", bar, share));
  function show(words, asked = false, known = false, all = 0) {
    for (const field of fields) field.show();
    const isOpen = asked && words.count === "?", part = all && words.value ? words.value / all : 0;
    const kinds = [["none", "one"][fields.length] ?? "many", words.kind, isOpen ? "asked" : asked && known ? "chosen" : null];
    node.className = ["entry", ...kinds].filter(Boolean).join(" ");
    setText(shape, words.shape);
    setText(sum, words.sum ?? "");
    setText(count, isOpen ? "" : words.count ?? "");
    button.hidden = !isOpen;
    bar.hidden = !part;
    filled.style.width = `${100 * part}%`;
    setText(share, known && part ? `${part < 0.0005 ? "< 0.1" : number(Math.round(1000 * part) / 10)}\u00a0%` : "");
  }
  return { node, show };
}

// One number of a layer, padding as a choice of two.
function layerField(model, label, index, place, name) {
  const read = () => model.get("layers")[index][place];
  const write = (value) => {
    const layers = model.get("layers");
    change(model, { layers: replaced(layers, index, replaced(layers[index], place, value)), layer: index + 1 });
  };
  if (name !== "padding") return fieldOf(model, name, name, label, read, write);
  const options = ["valid", "same"].map((value) => html("option", { value }, value));
  const choice = html("select", { class: "size", "aria-label": label, onchange: () => write(choice.value) }, ...options);
  return { node: html("label", {}, html("span", {}, name), choice), show: () => { choice.value = read(); } };
}

export default { render };
