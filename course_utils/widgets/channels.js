// The volume explorer's numbers: products, subtotals and maps of all filters, and grids with room for each of them.
import { build, drawGrid, multiply, number, patchAt, sum } from "./grid.js";

const LEGIBLE = 10.2;        // pixels: the least size of a number's letters

// What never changes: the channels and slices as matrices, every filter's map, and how long the numbers get.
export function prepare(model) {
  const volume = model.get("volume"), filters = model.get("filters"), biases = model.get("biases");
  const part = (array, pick) => array.map((line) => line.map(pick));
  const channels = volume[0][0].map((_, channel) => part(volume, (cell) => cell[channel]));
  const slices = biases.map((_, filter) => channels.map((_, channel) => part(filters, (cell) => cell[channel][filter])));
  const [height, width] = [filters.length, filters[0].length];
  function resultAt(filter, row, column) {
    const patch = channels.map((matrix) => patchAt(matrix, row, column, height, width));
    const products = patch.map((matrix, channel) => multiply(matrix, slices[filter][channel]));
    const subtotals = products.map(sum);
    return { patch, products, subtotals, total: sum([subtotals]) + biases[filter] };
  }
  const everywhere = (filter) => build(volume.length - height + 1, volume[0].length - width + 1,
    (row, column) => resultAt(filter, row, column));
  const results = biases.map((_, filter) => everywhere(filter));
  const maps = results.map((lines) => lines.map((line) => line.map(({ total }) => total)));
  const longest = (numbers) => Math.max(...numbers.flat(Infinity).map((value) => number(value).length));
  const lengths = {
    volume: longest(channels), slices: longest(slices), maps: longest(maps),
    products: longest(results.flat(2).map(({ products }) => products)),
  };
  return { channels, slices, biases, maps, resultAt, lengths };
}

// A grid whose cells are as large as its longest number needs, wherever the window goes, so that nothing jumps.
export function drawNumbers(target, matrix, length, options = {}) {
  const size = Math.min(14, 48 / length);              // of a cell's 32 units
  drawGrid(target, matrix, options);
  for (const text of target.querySelectorAll("text")) text.style.fontSize = `${size}px`;
  target.style.width = `calc(${matrix[0].length} * max(var(--cell), ${Math.ceil((LEGIBLE * 32) / size)}px) + 4px)`;
}
