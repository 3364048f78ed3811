// The pooling explorer's numbers: what a window gives, which cells none reaches, how many stops there are, and why.
import { build, number, patchAt, same, sum } from "./grid.js";

// The channels as matrices, and what follows from the model's size, stride and mode at the time of asking.
export function pooling(model) {
  const volume = model.get("volume"), height = volume.length, width = volume[0].length;
  const channels = volume[0][0].map((_, channel) => volume.map((line) => line.map((cell) => cell[channel])));

  // Rows and columns of the maps are 0 where no window fits; `missing` cells are then too few.
  function setting() {
    const [size, stride, mode] = ["size", "stride", "mode"].map((name) => model.get(name));
    const missing = size - Math.min(height, width), fits = missing <= 0;
    const stops = (cells) => (fits ? Math.floor((cells - size) / stride) + 1 : 0);
    return { size, stride, mode, missing, fits, rows: stops(height), columns: stops(width) };
  }

  // What stands in the cell (row, column) of a channel's map; of equal maxima the first in reading order wins.
  function resultAt(channel, row, column) {
    const { size, stride, mode } = setting(), top = row * stride, left = column * stride;
    const patch = patchAt(channels[channel], top, left, size, size), cells = patch.flat(), count = cells.length;
    const largest = Math.max(...cells), first = cells.indexOf(largest), total = sum(patch), average = total / count;
    return {
      patch, count, largest, total, average, pooled: mode === "max" ? largest : average,
      ties: cells.filter((value) => value === largest).length,
      winner: mode === "max" ? [top + Math.floor(first / size), left + (first % size)] : [],
    };
  }

  // For each cell of a channel whether every window passes it by.
  function missed() {
    const { size, stride, fits, rows, columns } = setting();
    const isReached = (cell, stops) => cell < (stops - 1) * stride + size && cell % stride < size;
    return build(height, width, (row, column) => fits && !(isReached(row, rows) && isReached(column, columns)));
  }
  return { channels, height, width, depth: channels.length, setting, resultAt, missed };
}

// Which text says why: that of the one misunderstanding which gives the guess; where none or several do, the plain one.
//   here  the result of the channel asked about     all  those of every channel at this place
export function whyOf(mode, guess, here, all) {
  const { pooled, largest, total, average, count, ties } = here, over = (name) => all.map((result) => result[name]);
  const mistakes = mode === "max"
    ? [[average, "max_not_average"], [total, "max_not_total"], [Math.max(...over("largest")), "max_not_all"]]
    : [[largest, "average_not_max"], [total, "average_not_total"], [sum([over("average")]) / all.length, "average_not_all"]];
  const isWrong = guess !== null && !same(guess, pooled);
  const found = isWrong ? mistakes.filter(([value]) => same(value, guess)) : [];
  if (found.length === 1) return found[0][1];
  return count === 1 ? "why_one" : mode === "average" ? "why_average" : ties > 1 ? "why_tie" : "why_max";
}

// "=" where a number is shown whole, "≈" where it was rounded.
export const relation = (value) => (Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6 ? "=" : "≈");

// Stops along a side of so many cells, with its numbers; a line may break in front of "=" only.
export function formulaOf(cells, { size, stride }) {
  const room = cells - size, parts = ["⌊(n − f) / s⌋ + 1", `= ⌊(${cells} − ${size}) / ${stride}⌋ + 1`];
  if (room < 0) parts.push(`(${cells} − ${size} = ${number(room)} < 0)`);
  else parts.push(`= ⌊${number(room / stride)}⌋ + 1`, `= ${Math.floor(room / stride) + 1}`);
  return parts.map((part) => part.replaceAll(" ", "\u00a0")).join(" ");
}
