// The forward explorer's arithmetic: a forward pass of two convolutions, and where each number comes from.
//   maps[stage][channel][row][column]; behind the flattening one channel and one column, so `row` counts the places.
import { build, clamp, correlate } from "./grid.js";

export const STAGES = ["image", "conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "flat", "scores", "probabilities"];
export const kindOf = (stage) => stage.replace(/\d$/, "");
export const stageBefore = (stage) => STAGES[STAGES.indexOf(stage) - 1];
export const isVector = (stage) => STAGES.indexOf(stage) >= STAGES.indexOf("flat");
export const isClass = (stage) => STAGES.indexOf(stage) >= STAGES.indexOf("scores");

// One filter's slice for one input channel, of weights as Keras has them: (row, column, channel, filter).
export const sliceOf = (weights, channel, filter) => weights.map((line) => line.map((cell) => cell[channel][filter]));

// image is a matrix of 0 to 255.
export function forward(image, weights) {
  const maps = { image: [image.map((line) => line.map((value) => value / 255))] };
  let before = maps.image;
  for (const step of ["1", "2"]) {
    maps[`conv${step}`] = convolve(before, weights[`conv${step}_w`], weights[`conv${step}_b`]);
    maps[`relu${step}`] = maps[`conv${step}`].map((map) => map.map((line) => line.map((value) => Math.max(value, 0))));
    before = maps[`pool${step}`] = maps[`relu${step}`].map(pool);
  }
  const vector = (values) => [values.map((value) => [value])];
  const [rows, columns, channels] = shapeOf(before);
  const flat = Array.from({ length: rows * columns * channels }, (_, index) => {
    const { channel, row, column } = placeOf(index, before);
    return before[channel][row][column];
  });
  const scores = weights.dense_b.map((bias, label) =>
    flat.reduce((total, feature, index) => total + feature * weights.dense_w[index][label], 0) + bias);
  // Without the largest score taken off, large scores would overflow; the quotients are the same.
  const highest = Math.max(...scores), powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((left, right) => left + right);
  return { ...maps, flat: vector(flat), scores: vector(scores), probabilities: vector(powers.map((power) => power / total)) };
}
export const shapeOf = (maps) => [maps[0].length, maps[0][0].length, maps.length];
export const valueAt = (maps, { stage, channel, row, column }) => maps[stage][channel][row][column];
export const indexOf = ({ channel, row, column }, maps) => (row * maps[0][0].length + column) * maps.length + channel;
export function placeOf(index, maps) {
  const channels = maps.length, columns = maps[0][0].length, cell = Math.floor(index / channels);
  return { channel: index % channels, row: Math.floor(cell / columns), column: cell % columns };
}

function convolve(maps, weights, biases) {
  return biases.map((bias, filter) => {
    const parts = maps.map((map, channel) => correlate(map, sliceOf(weights, channel, filter)));
    return build(parts[0].length, parts[0][0].length,
      (row, column) => parts.reduce((total, part) => total + part[row][column], 0) + bias);
  });
}
// The largest of each 2 × 2 square; an odd last row or column is dropped.
const pool = (map) => build(map.length >> 1, map[0].length >> 1, (row, column) =>
  Math.max(...[0, 1].flatMap((down) => [0, 1].map((right) => map[2 * row + down][2 * column + right]))));

// The block of numbers in the stage before that a block is made of; each side as [first, one behind the last].
export const blockOf = ({ channel, row, column }) =>
  ({ channels: [channel, channel + 1], rows: [row, row + 1], columns: [column, column + 1] });
export function sourcesOf(stage, block, maps, weights) {
  const kind = kindOf(stage), [height, width, depth] = shapeOf(maps[stageBefore(stage)]), { channels, rows, columns } = block;
  const twice = (side) => side.map((end) => 2 * end), widened = ([first, end], more) => [first, end + more - 1];
  if (kind === "relu") return block;
  if (kind === "pool") return { channels, rows: twice(rows), columns: twice(columns) };
  if (kind === "conv") {
    const kernel = weights[`${stage}_w`];
    return { channels: [0, depth], rows: widened(rows, kernel.length), columns: widened(columns, kernel[0].length) };
  }
  if (kind === "flat" && rows[1] - rows[0] === 1) return blockOf(placeOf(rows[0], maps.pool2));
  return { channels: [0, depth], rows: [0, height], columns: [0, width] };
}

// {stage: block} of all stages that a number is made of, up to the image.
export function reach(place, maps, weights) {
  const found = {};
  let block = blockOf(place);
  for (let stage = place.stage; stage !== "image"; stage = stageBefore(stage))
    found[stageBefore(stage)] = block = sourcesOf(stage, block, maps, weights);
  return found;
}

// A place that exists, near the one asked for.
export function within({ stage, channel, row, column }, maps) {
  const [height, width, depth] = shapeOf(maps[stage]);
  return { stage, channel: clamp(channel, depth - 1), row: clamp(row, height - 1), column: clamp(column, width - 1) };
}

// The place in the stage before (step −1) or behind (+1) that belongs to this one.
export function neighbour(place, step, maps, weights) {
  const next = STAGES[STAGES.indexOf(place.stage) + step];
  if (!next) return place;
  if (isClass(place.stage) && isClass(next)) return { ...place, stage: next };
  if (step < 0) {
    const { channels: [first, end], rows, columns } = sourcesOf(place.stage, blockOf(place), maps, weights);
    const middle = ([from, to]) => (from + to - 1) >> 1;
    const channel = place.channel >= first && place.channel < end ? place.channel : first;
    return within({ stage: next, channel, row: middle(rows), column: middle(columns) }, maps);
  }
  const { channel, row, column } = place, kind = kindOf(next), vector = { stage: next, channel: 0, column: 0 };
  if (kind === "flat") return { ...vector, row: indexOf(place, maps.pool2) };
  if (kind === "scores") return { ...vector, row: best(maps) };
  const kernel = weights[`${next}_w`], moved = kind === "pool" ? [row >> 1, column >> 1]
    : kind === "conv" ? [row - (kernel.length >> 1), column - (kernel[0].length >> 1)] : [row, column];
  return within({ stage: next, channel, row: moved[0], column: moved[1] }, maps);
}
export function best({ probabilities: [values] }) {
  return values.reduce((found, [value], row) => (value > values[found][0] ? row : found), 0);
}
