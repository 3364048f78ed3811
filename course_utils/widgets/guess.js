// Guess first: a question and a number, then the result, the gap between both, and one line of "why".
import { change, fillText, html, same, setText, svg } from "./grid.js";

// key() names the present place or setting. What was guessed or seen there once stays known. `whole`: a count is guessed.
export function guessBox(model, texts, key, afterGuess, whole = false) {
  // Enter is handled here: inside a notebook Chromium does not always submit a form on it by itself.
  const enter = (event) => { if (event.key === "Enter") submit(event); };
  const input = html("input", { type: "text", class: "guess", autocomplete: "off", onkeydown: enter });
  const question = html("span", {});
  const button = html("button", { type: "submit" }, texts.show);
  const form = html("form", { onsubmit: submit }, html("label", {}, question, input), button);
  const stopAsking = () => change(model, { without_guessing: free.checked });
  const free = html("input", { type: "checkbox", class: "free", onchange: stopAsking });
  const freeLabel = html("label", { class: "free" }, free, texts.without_guessing);
  const result = html("p", { class: "result", role: "status", "aria-live": "polite" });
  const line = svg("svg", { class: "line", role: "img", viewBox: "0 0 440 66" });
  const why = html("p", { class: "why" });

  function submit(event) {
    event.preventDefault();
    const guess = asNumber(input.value, whole);
    if (Number.isNaN(guess)) return setText(result, texts.number_first);
    input.value = "";
    change(model, { guesses: { ...model.get("guesses"), [key()]: guess } });
    afterGuess();
  }

  return {
    node: html("div", { class: "guessing" }, html("div", { class: "ask" }, form, freeLabel),
      html("div", { class: "outcome" }, html("div", { class: "words" }, result, why), line)),
    started: () => Object.keys(model.get("guesses")).length > 0,
    known: () => model.get("without_guessing") || key() in model.get("guesses"),
    guess: () => model.get("guesses")[key()] ?? null,
    // What is seen without a guess stays known as well, when the reader asks for questions again.
    remember() {
      if (!(key() in model.get("guesses"))) change(model, { guesses: { ...model.get("guesses"), [key()]: null } });
    },
    // Typing a number while the image is selected goes to the guess.
    takeDigit(event) {
      if (/^[-0-9]$/.test(event.key) && !form.hidden) input.focus();
    },
    update(asked, outcome) {
      free.checked = model.get("without_guessing");
      freeLabel.hidden = !this.started();
      form.hidden = outcome !== null;
      line.style.visibility = outcome && outcome.guess !== null ? "visible" : "hidden";     // keeps its place
      setText(question, asked);
      setText(why, outcome ? outcome.why : "");
      setText(result, outcome ? verdict(texts, outcome) : "");
      if (outcome && outcome.guess !== null) drawLine(line, texts, outcome);
    },
  };
}

// "1,75" is how Vietnamese writes 1.75; a number field of an English browser would drop the comma without a word.
// Of a whole number "61,706", "61.706" and "61 706" are the thousands.
function asNumber(typed, whole) {
  const digits = typed.replace(/\s/g, ""), hasThousands = whole && /^\d{1,3}([.,]\d{3})+$/.test(digits);
  const plain = hasThousands ? digits.replace(/[.,]/g, "") : digits.replace(",", ".").replace("−", "-");
  return plain === "" ? NaN : Number(plain);
}

function verdict(texts, { sentence, guess, result }) {
  if (guess === null) return sentence;
  const gap = Math.abs(guess - result);
  return `${sentence} ${same(guess, result) ? texts.right : fillText(texts.off, { guess, gap })}`;
}

// A number line with 0, the guess above it and the result below: two shapes, two places, the gap between them.
function drawLine(target, texts, { guess, result }) {
  const low = Math.min(0, guess, result), high = Math.max(0, guess, result, low + 1);
  const x = (value) => 20 + (400 * (value - low)) / (high - low);
  const anchor = (value) => (x(value) < 90 ? "start" : x(value) > 350 ? "end" : "middle");     // stays in the picture
  const write = (value, y, text) => svg("text", { x: x(value), y, style: `text-anchor: ${anchor(value)}` }, text);
  const [marked, reached] = [fillText(texts.mark_guess, { guess }), fillText(texts.mark_result, { result })];
  target.setAttribute("aria-label", `${marked}; ${reached}`);
  target.replaceChildren(
    svg("path", { class: "axis", d: "M 10 32 H 430" }),
    svg("path", { class: "axis", d: `M ${x(0)} 28 v 8` }),
    svg("path", { class: "gap", d: `M ${x(guess)} 32 H ${x(result)}` }),
    svg("circle", { class: "guessed", cx: x(guess), cy: 32, r: 6 }),
    svg("path", { class: "reached", d: `M ${x(result)} 25 l 7 7 l -7 7 l -7 -7 z` }),
    write(guess, 17, marked),
    write(result, 54, reached),
    ...(Math.abs(x(result) - x(0)) > 110 ? [write(0, 54, "0")] : []),
  );
}
