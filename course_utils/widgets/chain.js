// Both passes through the graph explorer's little network, and any of its numbers as a computation.
export const FORWARD = ["z", "p", "E"];                       // in the order in which the passes reach them
export const BACKWARD = ["E", "p", "z", "w", "b", "x"];
export const CROSS = "cross-entropy";

const add = (numbers) => numbers.reduce((left, right) => left + right, 0);

// x (F,), w (F, K), b, target (K,). Returns values {x, w, b, t, z, p, E} and gradients {E, p, z, w, b, x}.
export function passes({ x, w, b, target, loss }) {
  const z = b.map((bias, k) => add(x.map((value, i) => value * w[i][k])) + bias);
  const top = Math.max(...z), powers = z.map((score) => Math.exp(score - top)), all = add(powers);
  const p = powers.map((power) => power / all), cross = loss === CROSS;
  const E = cross ? -add(target.map((t, k) => t * (z[k] - top - Math.log(all))))
    : add(p.map((output, k) => (target[k] - output) ** 2 / 2));
  const dp = p.map((output, k) => (cross ? -target[k] / Math.max(output, 1e-300) : output - target[k]));
  const mean = add(dp.map((gradient, k) => gradient * p[k]));
  const dz = p.map((output, k) => (cross ? output - target[k] : output * (dp[k] - mean)));
  const gradients = { E: 1, p: dp, z: dz, w: x.map((value) => dz.map((gradient) => value * gradient)), b: dz,
    x: w.map((line) => add(line.map((weight, k) => weight * dz[k]))) };
  return { values: { x, w, b, t: target, z, p, E }, gradients, mean, loss };
}

// Two decimals, more for small numbers, a true minus sign: −0.90, 0.029, −3e−5.
export function shown(value) {
  const size = Math.abs(value);
  const text = size < 1e-9 ? "0.00" : size < 5e-5 ? value.toExponential(0) : size >= 1e4 ? value.toExponential(1)
    : value.toFixed(size >= 0.095 ? 2 : size >= 0.0095 ? 3 : 4);
  return text.replace("+", "").replaceAll("-", "−");
}
// What was given with few decimals stays as it was given.
export function given(value) {
  const hundredths = Math.round(value * 100);
  return Math.abs(value * 100 - hundredths) < 1e-9 ? String(hundredths / 100).replace("-", "−") : shown(value);
}
// What is divided by, or under a logarithm: two decimals would not give the result beside it.
const precise = (value) => (value >= 0.01 ? value.toFixed(4) : value.toPrecision(3)).replace("-", "−");
const signed = (text) => (text.startsWith("−") ? `(${text})` : text);
const product = (...factors) => factors.map(signed).join("\u00a0·\u00a0");
export const at = (values, index) => index.reduce((inner, place) => inner[place], values);
export const called = (node, index) => (index.length ? `${node}[${index.join(", ")}]` : node);
export const titled = (node, part, index) => (part === "value" ? "" : "dE/d") + called(node, index);

// One number as {formula, rule}: `rule` names a text, `fill` what stands in it. `last` is the latest update, or {}.
export function explain({ node, part, index }, now, last) {
  const { values, gradients, loss } = now, cross = loss === CROSS ? "_cross" : "";
  const result = part === "value" ? at(values[node], index) : at(gradients[node], index);
  const { terms, fill = {}, rule = `${part}_${node}`, end = shown(result) } =
    (part === "value" ? VALUE : GRADIENT)[node](now, ...index, last, index);
  const suffix = ["value_E", "gradient_p", "gradient_z"].includes(rule) ? cross : "";
  return { formula: [titled(node, part, index), ...terms, end].join(" = "), rule: rule + suffix, fill };
}

const plain = (node) => (now, ...rest) => ({ terms: [], end: given(at(now.values[node], rest.at(-1))) });
const changed = (node) => (now, ...rest) => {
  const last = rest.at(-2), index = rest.at(-1);
  if (!last[node]) return plain(node)(now, ...rest);
  const old = given(at(last[node], index)), step = product(String(last.rate), shown(at(last[`d${node}`], index)));
  return { terms: [`${old} − ${step}`], rule: "updated", fill: { rate: String(last.rate) } };
};

const VALUE = {
  x: plain("x"), t: plain("t"), w: changed("w"), b: changed("b"),
  z: ({ values: { x, w, b } }, k) => ({
    terms: [`${x.map((_, i) => `x[${i}]·w[${i}, ${k}]`).join(" + ")} + b[${k}]`,
      `${x.map((value, i) => product(given(value), given(w[i][k]))).join(" + ")} + ${signed(given(b[k]))}`],
    fill: { k },
  }),
  p: ({ values: { z } }, k) => {
    const power = (score) => `e^${signed(shown(score))}`;
    return { terms: [`${power(z[k])} / (${z.map(power).join(" + ")})`, `${power(z[k])} / ${shown(add(z.map(Math.exp)))}`] };
  },
  E: ({ values: { p, t }, loss }) => {
    if (loss !== CROSS) return { terms: [p.map((output, k) => `½·(${given(t[k])} − ${shown(output)})²`).join(" + ")] };
    const k = t.indexOf(1);
    return { terms: ["−Σ t·ln p", `−ln p[${k}]`, `−ln ${precise(p[k])}`], fill: { k } };
  },
};

const GRADIENT = {
  E: () => ({ terms: [], end: "1" }),
  p: ({ values: { p, t }, gradients, loss }, k) => ({
    terms: loss === CROSS ? [`−t[${k}] / p[${k}]`, t[k] ? `−1 / ${precise(p[k])}` : `0 / ${precise(p[k])}`]
      : [`p[${k}] − t[${k}]`, `${shown(p[k])} − ${given(t[k])}`],
    fill: { k, local: signed(shown(gradients.p[k])) },
  }),
  z: ({ values: { p, t }, gradients, mean, loss }, k) => ({
    terms: loss === CROSS ? [`p[${k}] − t[${k}]`, `${shown(p[k])} − ${given(t[k])}`]
      : [`p[${k}] · (g[${k}] − Σ g·p)`, `${shown(p[k])} · (${shown(gradients.p[k])} − ${signed(shown(mean))})`],
    fill: { k, paths: p.map((output, j) =>
      product(shown(output * ((j === k ? 1 : 0) - p[k])), shown(gradients.p[j]))).join(" + "), result: shown(gradients.z[k]) },
  }),
  w: ({ values: { x }, gradients: { z } }, i, k) => ({
    terms: [`x[${i}] · dE/dz[${k}]`, product(given(x[i]), shown(z[k]))], fill: { i, k, local: given(x[i]), right: shown(z[k]) },
  }),
  b: ({ gradients: { z } }, k) => ({ terms: [`1 · dE/dz[${k}]`, product("1", shown(z[k]))], fill: { k, right: shown(z[k]) } }),
  x: ({ values: { w }, gradients: { z } }, i) => ({
    terms: [`Σ w[${i}, k] · dE/dz[k]`, w[i].map((weight, k) => product(given(weight), shown(z[k]))).join(" + ")], fill: { i },
  }),
};
