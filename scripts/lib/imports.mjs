// What the source files import from each other.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";

/**
 * @typedef {{ path: string, text: string }} SourceFile path from the repository's root, with forward slashes
 * @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import
 */

/**
 * The imports of a TypeScript file: import … from, export … from, import "…", import("…"), require("…").
 * @param {string} text
 * @returns {Import[]} in the order of the file, lines from 1
 */
export function importsOf(text) {
  const code = withoutComments(text);
  const forms = [
    /(?<=^|[;}\n])[ \t]*import\s+(?<type>type\s+(?!from\b|,))?(?<names>[\w$\s{},*]+?)\s*from\s*(?<quote>["'])(?<specifier>[^"'\n]+)\k<quote>/g,
    /(?<=^|[;}\n])[ \t]*export\s+(?<type>type\s+)?(?<names>\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*(?<quote>["'])(?<specifier>[^"'\n]+)\k<quote>/g,
    /(?<=^|[;}\n])[ \t]*import\s*(?<quote>["'])(?<specifier>[^"'\n]+)\k<quote>/g,
    /\b(?:import|require)\s*\(\s*(?<quote>["'`])(?<specifier>[^"'`\n]+)\k<quote>/g,
  ];
  return forms
    .flatMap((form) => [...code.matchAll(form)])
    .sort((a, b) => a.index - b.index)
    .map((match) => {
      const { type, names, specifier = "" } = match.groups ?? {};
      const start = match.index + match[0].search(/\S/);
      return {
        specifier,
        line: code.slice(0, start).split("\n").length,
        typeOnly: Boolean(type) || onlyTypesNamed(names ?? ""),
      };
    });
}

/**
 * Whether it names types alone: { type A, type B as C }.
 * @param {string} names
 */
function onlyTypesNamed(names) {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const each = inBraces
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return each !== undefined && each.length > 0 && each.every((name) => /^type\s/.test(name));
}

/**
 * The code with its comments blanked out, lines kept. Quotation marks and slashes within strings do not mislead it.
 * @param {string} text
 */
function withoutComments(text) {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (/** @type {string} */ all, /** @type {string | undefined} */ string) =>
      string ?? all.replace(/[^\n]/g, " "),
  );
}

/**
 * An import's target as a path from the root without extension, or undefined for a package.
 * @param {string} from
 * @param {string} specifier
 */
export function resolveImport(from, specifier) {
  if (specifier.startsWith("@/")) return posix.normalize(specifier.slice(2));
  if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(from), specifier);
}

/**
 * The file that an import's target names, if it is known.
 * @param {string} path
 * @param {ReadonlyMap<string, unknown>} known
 */
export function fileAt(path, known) {
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate));
}

/**
 * The files of the areas that are folders there.
 * @param {string} root
 * @param {readonly string[]} areas
 * @returns {SourceFile[]}
 */
export function readSources(root, areas) {
  return areas.flatMap((area) => {
    if (!existsSync(join(root, area))) return [];
    return readdirSync(join(root, area), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(root, file).replaceAll("\\", "/"),
        text: readFileSync(file, "utf8"),
      }));
  });
}
