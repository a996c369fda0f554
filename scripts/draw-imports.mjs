// Draws in docs/architecture.md which folder may import from which, as check-imports.mjs has it. Run by npm run docs.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allowed } from "./check-imports.mjs";

export const mapFile = "docs/architecture.md";

const begin = "<!-- drawn by scripts/draw-imports.mjs -->";
const end = "<!-- end of the drawing -->";

/** The text of the map with its drawing as the table of allowed imports makes it. */
export function withDrawing(/** @type {string} */ text) {
  const [before, rest = ""] = text.split(begin);
  const after = rest.split(end)[1];
  return `${before}${begin}\n${drawing()}\n${end}${after}`;
}

/** A Mermaid flowchart: a line for what may be imported, dots where only its types may. */
function drawing() {
  const arrows = Object.entries(allowed).flatMap(([from, { values, types }]) => [
    ...values.map((to) => `  ${from} --> ${to}`),
    ...types.map((to) => `  ${from} -. types .-> ${to}`),
  ]);
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(mapFile, withDrawing(readFileSync(mapFile, "utf8")));
}
