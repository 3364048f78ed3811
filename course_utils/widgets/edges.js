// The graph explorer's edges: from box to box with the values, and back with the gradients.
import { svg } from "./grid.js";

const APART = 5;             // pixels between an edge's middle and the way there, and the way back
const GUTTER = 9;            // beside the boxes, where they stand below each other and an edge has to pass one

// Draws into `target`, which covers `frame`; links are {from, to, there, back}, two elements and what has been passed.
export function drawEdges(target, frame, links) {
  const origin = frame.getBoundingClientRect();
  const placed = (node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const [x, y] = [left - origin.left, top - origin.top];
    return { left: x, right: x + width, top: y, bottom: y + height, x: x + width / 2, y: y + height / 2 };
  };
  target.setAttribute("viewBox", `0 0 ${origin.width} ${origin.height}`);
  target.replaceChildren(...links.flatMap(({ from, to, there, back }) => {
    const route = routeOf(placed(from), placed(to), origin.width);
    return [edge(route.there, there ? "there" : "waiting"), ...(back ? [edge(route.back, "back")] : [])];
  }));
}

// The way there and the way back between two places, each with the tip of its arrow.
function routeOf(a, b, width) {
  if (b.left >= a.right) {
    const x = b.left - 1, middle = (a.right + b.left) / 2;
    const curve = (y) => `M ${a.right} ${a.y + y} C ${middle} ${a.y + y} ${middle} ${b.y + y} ${x} ${b.y + y}`;
    return { there: { way: curve(-APART), tip: `M ${x} ${b.y - APART} l -7 -4 v 8 z` },
      back: { way: curve(APART), tip: `M ${a.right + 1} ${a.y + APART} l 7 -4 v 8 z` } };
  }
  if (b.top - a.bottom < 60) {
    const line = (x) => `M ${x} ${a.bottom} V ${b.top}`, x = Math.max(a.left, b.left) === a.left ? a.x : b.x;
    return { there: { way: line(x - APART), tip: `M ${x - APART} ${b.top - 1} l -4 -7 h 8 z` },
      back: { way: line(x + APART), tip: `M ${x + APART} ${a.bottom + 1} l -4 7 h 8 z` } };
  }
  const right = width - GUTTER, around = (from, x, to) => `M ${from} ${a.y} H ${x} V ${b.y} H ${to}`;
  return { there: { way: around(a.right, right, b.right), tip: `M ${b.right + 1} ${b.y} l 7 -4 v 8 z` },
    back: { way: around(a.left, GUTTER, b.left), tip: `M ${a.left - 1} ${a.y} l -7 -4 v 8 z` } };
}

function edge({ way, tip }, kind) {
  return svg("g", { class: `edge ${kind}` }, svg("path", { class: "way", d: way }), svg("path", { class: "tip", d: tip }));
}
