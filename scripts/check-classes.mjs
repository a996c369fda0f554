// Holds that every class a component names has a look, and every class of the sheets a user. Run by npm run check.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { __unstable__loadDesignSystem as loadDesignSystem } from "@tailwindcss/node";
import { readSources } from "./lib/imports.mjs";

/** Names that only mark an element for other utilities, and have no look of their own. */
const marks = /^(group|peer)(\/.+)?$/;

/**
 * The classes that a source names in its `className`s. A name that is put together ("state--" + state) is its beginning.
 * @param {string} text
 * @returns {string[]}
 */
export function classesOf(text) {
  const given = [...text.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  return given
    .flatMap(([, whole, expression = ""]) => whole ?? stringsIn(expression))
    .flatMap((classes) => classes.split(/\s+/))
    .filter((name) => name !== "" && !marks.test(name));
}

/**
 * The strings of an expression, without those that something is compared with.
 * @param {string} expression
 */
function stringsIn(expression) {
  const chosen = expression.replace(/[!=]==\s*"[^"]*"/g, "");
  return [...chosen.matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map(([, plain, pieces = ""]) =>
    String(plain ?? pieces.replace(/\$\{[^}]*\}/g, " ")),
  );
}

/**
 * The classes that a sheet has rules for.
 * @param {string} sheet
 * @returns {string[]}
 */
export function classesIn(sheet) {
  const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"]*"/g, "");
  return [...rules.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = ""]) => name);
}

/** @param {string} name @param {Iterable<string>} names */
const begins = (name, names) =>
  name.endsWith("-") && [...names].some((one) => one.startsWith(name));

/** A line for each class without a look, and for each without a user. */
async function findings() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
  const sources = readSources(root, ["app", "components"]).filter(
    ({ path }) => path.endsWith(".tsx") && !path.includes(".test."),
  );
  const sheets = readdirSync(join(root, "styles")).map((file) => read(`styles/${file}`));
  const looks = new Set(sheets.flatMap(classesIn));
  const design = await loadDesignSystem(read("app/globals.css"), { base: join(root, "app") });

  const named = sources.flatMap(({ path, text }) =>
    classesOf(text).map((name) => ({ path, name })),
  );
  const names = [...new Set(named.map(({ name }) => name))];
  const css = design.candidatesToCss(names);
  const utilities = new Set(names.filter((_, index) => css[index]));
  const hasLook = (/** @type {string} */ name) =>
    utilities.has(name) || looks.has(name) || begins(name, looks);
  const all = sources.map(({ text }) => text).join("\n");
  const hasUser = (/** @type {string} */ name) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(all) ||
    names.some((one) => one.endsWith("-") && name.startsWith(one));
  return [
    ...named
      .filter(({ name }) => !hasLook(name))
      .map(({ path, name }) => `${path}: .${name} has no look`),
    ...[...looks].filter((name) => !hasUser(name)).map((name) => `styles: nothing is .${name}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = [...new Set(await findings())];
  for (const line of found) console.log(line);
  process.exitCode = found.length > 0 ? 1 : 0;
}
