// The numbers of a network that the reader changes: inputs for whole numbers, and those of the image that goes in.
import { change, html } from "./grid.js";

export const replaced = (list, at, value) => list.map((old, place) => (place === at ? value : old));

// A number input. What is no number that may stand there changes nothing, and goes when the input is left.
export function fieldOf(model, kind, text, label, read, write) {
  const [min, max] = model.get("limits")[kind];
  const input = html("input", {
    type: "number", class: max > 99 ? "size long" : "size", step: 1, min, max, required: true, autocomplete: "off", "aria-label": label,
    oninput: () => { if (input.validity.valid) write(input.valueAsNumber); },
    onclick: () => input.select(),             // so that typing replaces the number, on a phone too
    onblur: () => show(),
  });
  function show() {
    const typing = input.matches(":focus") && !input.validity.valid;
    if (!typing && input.valueAsNumber !== read()) input.value = read();
  }
  return { node: html("label", {}, html("span", {}, text), input), show };
}

// A square input has one number for both sides. `more` is set along with a change.
export function inputFields(model, texts, more = {}) {
  const shape = () => model.get("input_shape"), isSquare = () => shape()[0] === shape()[1];
  const field = (kind, name, places, isShown) => {
    const write = (value) =>
      change(model, { input_shape: shape().map((old, place) => (places.includes(place) ? value : old)), ...more });
    const { node, show } = fieldOf(model, kind, texts[name], `${texts.input}: ${texts[name]}`, () => shape()[places[0]], write);
    return { node, show: () => { node.hidden = !isShown(); show(); } };
  };
  return [field("side", "side", [0, 1], isSquare), field("side", "height", [0], () => !isSquare()),
    field("side", "width", [1], () => !isSquare()), field("channels", "channels", [2], () => true)];
}
