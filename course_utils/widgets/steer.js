// A window that the reader moves over an image: its centre follows the pointer, the arrow keys move it by a cell.
import { ARROWS } from "./grid.js";

// around(event): where the pointer would put it; place(), last(): where it is, and the last place there is, all { row, column }.
// moveTo(row, column) puts it there; hover(place or null) shows where a click would put it; other keys go to takeDigit.
export function steer(image, model, { around, place, last, moveTo, hover, takeDigit, step = () => 1 }) {
  const follow = (event) => moveTo(around(event).row, around(event).column);
  image.addEventListener("pointerdown", (event) => {
    image.setPointerCapture(event.pointerId);
    follow(event);
  });
  image.addEventListener("pointermove", (event) => {
    if (event.buttons || model.get("without_guessing")) return follow(event);
    // While results are asked for, the window stays: on its way to the answer the pointer crosses the image.
    hover(around(event));
  });
  image.addEventListener("pointerleave", () => hover(null));
  image.addEventListener("keydown", (event) => {
    const { row, column } = place(), [down, right] = ARROWS[event.key] ?? [0, 0];
    if (event.key in ARROWS) moveTo(row + step(event) * down, column + step(event) * right);
    else if (event.key === "Home") moveTo(event.ctrlKey ? 0 : row, 0);
    else if (event.key === "End") moveTo(event.ctrlKey ? last().row : row, last().column);
    else return takeDigit(event);
    event.preventDefault();
  });
  image.setAttribute("role", "application");
}
