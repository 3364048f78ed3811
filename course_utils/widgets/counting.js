// The parameter counter's arithmetic: the shape and the count behind every layer, and the mistake that gives a guess.
import { number } from "./grid.js";

export const NUMBERS = {
  Conv2D: ["filters", "kernel_size", "padding", "strides"], MaxPooling2D: ["pool_size"], Flatten: [], Dense: ["units"],
};
export const sized = (shape) => shape.map(number).join(" × ");
export const total = (counts) => counts.reduce((left, right) => left + right, 0);
const product = (shape) => shape.reduce((left, right) => left * right);

// What follows from input and layers, as far as the windows fit; `fault` says where one does not.
export function network(input, layers) {
  const befores = [], shapes = [], counts = [];
  let shape = input, fault = null;
  for (const [index, layer] of layers.entries()) {
    const window = windowOf(layer), side = Math.min(...shape.slice(0, 2));
    if (window && !window.padded && side < window.f) {
      fault = { layer: index + 1, f: window.f, side, missing: window.f - side };
      break;
    }
    befores.push(shape);
    counts.push(countOf(shape, layer));
    shapes.push(shape = behind(shape, layer, window));
  }
  return { input, layers, befores, shapes, counts, fault };
}

function windowOf([kind, ...numbers]) {
  if (kind === "MaxPooling2D") return { f: numbers[0], stride: numbers[0], padded: false };
  return kind === "Conv2D" ? { f: numbers[1], stride: numbers[3], padded: numbers[2] === "same" } : null;
}

function behind(shape, [kind, first], window) {
  if (kind === "Flatten") return [product(shape)];
  if (kind === "Dense") return [first];
  const { f, stride, padded } = window;
  const positions = (side) => (padded ? Math.ceil(side / stride) : Math.floor((side - f) / stride) + 1);
  return [positions(shape[0]), positions(shape[1]), kind === "Conv2D" ? first : shape[2]];
}

function countOf(shape, [kind, first, f]) {
  if (kind === "Conv2D") return first * (f * f * shape[2] + 1);
  return kind === "Dense" ? shape[0] * first + first : 0;
}

// How a layer's count comes about; "" where it has no parameters.
export function sumOf(shape, [kind, first, f]) {
  const sum = kind === "Conv2D" ? `${first} × (${f} · ${f} · ${shape[2]} + 1)` : `${number(shape[0])} × ${first} + ${first}`;
  return kind in MISTAKES ? sum.replaceAll(" ", "\u00a0") : "";
}

// The one misunderstanding that gives the reader's guess about a layer, as the name of a text; `old` is its count before.
export function whyOf(now, index, guess, old) {
  const kind = now.layers[index][0], mistakes = { ...MISTAKES[kind]?.(now, index), before: [old] };
  if (!(kind in MISTAKES)) return "none";
  const found = Object.keys(mistakes).filter((name) => mistakes[name].includes(guess));
  if (guess === null || guess === now.counts[index] || found.length !== 1) return kind;
  return found[0] === "before" ? "before" : `${kind}_${found[0]}`;
}

const MISTAKES = {
  Conv2D({ layers, befores, shapes }, index) {
    const [, n, f] = layers[index], [height, width, depth] = befores[index], stops = product(shapes[index].slice(0, 2));
    const weights = n * f * f * depth, cells = height * width * depth;
    return {
      bias: [weights], one_bias: [weights + 1], side: [n * (f + 1) ** 2 * depth, n * ((f + 1) ** 2 * depth + 1)],
      depth: depth > 1 ? [n * (f * f + 1), n * f * f] : [], each_channel: depth > 1 ? [n * depth * (f * f + 1)] : [],
      square: f > 1 ? [n * (f * depth + 1), n * f * depth] : [], one_filter: n > 1 ? [f * f * depth + 1, f * f * depth] : [],
      cells: [cells, n * cells, n * (cells + 1), n * height * width, n * stops, n * stops * (f * f * depth + 1), weights * stops],
    };
  },
  Dense({ input, layers, befores }, index) {
    const units = layers[index][1], [inputs] = befores[index], both = (others) => [others * units, others * units + units];
    const [height, width, depth] = layers[index - 1][0] === "Flatten" ? befores[index - 1] : [];
    return {
      bias: [inputs * units], one_bias: [inputs * units + 1], input_bias: [inputs * units + inputs], added: [inputs + units],
      flat: depth ? [...both(depth), ...both(height * width)] : [], image: both(product(input)),
    };
  },
};
