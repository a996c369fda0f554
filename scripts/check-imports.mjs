// Holds that imports go one way: app → components → lib, app → db → lib. Run by npm run check.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {{ path: string, text: string }} SourceFile path from the repository's root, with forward slashes
 * @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import
 * @typedef {{ path: string, line: number, message: string }} Violation
 */

const areas = ["app", "components", "lib", "db", "cli", "scripts", "e2e"];

/** What each area may import values from; types in addition. Every area may import itself. */
export const allowed = {
  lib: { values: [], types: [] },
  db: { values: ["lib"], types: [] },
  components: { values: ["lib"], types: ["db"] },
  app: { values: ["components", "lib", "db"], types: [] },
  cli: { values: ["lib", "db"], types: [] },
  scripts: { values: ["lib", "db", "cli"], types: [] },
  e2e: { values: ["lib", "db"], types: [] },
};

/** The parts of app that work at the desk; all others serve readers and must do without its database. */
const deskDoors = [
  "app/desk/",
  "app/(desk)/",
  "app/sign-in/",
  // Takes in what readers report; it reads nothing from the desk.
  "app/report/",
  "app/invitations/",
  "app/api/auth/",
  "app/api/v1/import/",
];

/** Whole folders kept apart, by way of any chain of value imports. */
const apart = [
  {
    what: "The public record",
    from: (path) => path.startsWith("db/public/"),
    never: "db/desk/",
  },
  { what: "The desk", from: (path) => path.startsWith("db/desk/"), never: "db/public/" },
  {
    what: "What readers are served",
    from: (path) => path.startsWith("app/") && !deskDoors.some((door) => path.startsWith(door)),
    never: "db/desk/",
  },
];

const driver = "better-sqlite3";
const driverHome = "db/connect.ts";

/**
 * Every import of the files that goes the wrong way. Tests may import what they like.
 * @param {SourceFile[]} files
 * @returns {Violation[]}
 */
export function wrongImports(files) {
  const shipped = files.filter(({ path }) => !/\.test\.\w+$/.test(path));
  const known = new Set(shipped.map(({ path }) => path));
  const imports = new Map(
    shipped.map(({ path, text }) => [
      path,
      importsOf(text).map((found) => ({ ...found, to: resolveImport(path, found.specifier) })),
    ]),
  );
  const violations = [];
  for (const [path, found] of imports) {
    const area = areaOf(path);
    for (const { specifier, line, typeOnly, to } of found) {
      const say = (message) => violations.push({ path, line, message });
      if (specifier === driver && path !== driverHome) {
        say(`only ${driverHome} imports ${driver}`);
      }
      const target = to && areaOf(to);
      if (!area || !target || target === area) continue;
      const { values, types } = allowed[area];
      if (values.includes(target) || (typeOnly && types.includes(target))) continue;
      say(
        types.includes(target)
          ? `${area} takes only types from ${target}: import type … from "${specifier}"`
          : `${area} does not import ${target}: "${specifier}"`,
      );
    }
  }
  const follow = (path) =>
    (imports.get(path) ?? [])
      .filter(({ typeOnly, to }) => !typeOnly && to)
      .map(({ to, line }) => ({ file: fileAt(to, known), to, line }));
  for (const { what, from, never } of apart) {
    for (const path of [...known].filter(from)) {
      for (const { file, to, line } of follow(path)) {
        const chain = chainTo(file ?? to, never, follow);
        if (!chain) continue;
        // A file further down that is held to the same rule says it itself.
        if (chain.slice(0, -1).some(from)) continue;
        violations.push({
          path,
          line,
          message: `${what} never imports ${never}: ${chain.join(" → ")}`,
        });
      }
    }
  }
  return violations.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

/** The shortest chain of value imports from a file into a folder, or undefined. */
function chainTo(start, folder, follow) {
  const chains = [[start]];
  const seen = new Set([start]);
  for (const chain of chains) {
    const last = chain.at(-1);
    if (`${last}/`.startsWith(folder)) return chain;
    for (const { file, to } of follow(last)) {
      const next = file ?? to;
      if (seen.has(next)) continue;
      seen.add(next);
      chains.push([...chain, next]);
    }
  }
}

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
      const { type, names, specifier } = match.groups;
      const start = match.index + match[0].search(/\S/);
      return {
        specifier,
        line: code.slice(0, start).split("\n").length,
        typeOnly: Boolean(type) || onlyTypesNamed(names ?? ""),
      };
    });
}

/** Whether it names types alone: { type A, type B as C }. */
function onlyTypesNamed(names) {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const each = inBraces
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return Boolean(each?.length) && each.every((name) => /^type\s/.test(name));
}

/** The code with its comments blanked out, lines kept. Quotation marks and slashes within strings do not mislead it. */
function withoutComments(text) {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (all, string) => string ?? all.replace(/[^\n]/g, " "),
  );
}

/** An import's target as a path from the root without extension, or undefined for a package. */
function resolveImport(from, specifier) {
  if (specifier.startsWith("@/")) return posix.normalize(specifier.slice(2));
  if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(from), specifier);
}

function fileAt(path, known) {
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate));
}

function areaOf(path) {
  const [first] = path.split("/");
  return areas.includes(first) ? first : undefined;
}

/** @returns {SourceFile[]} */
function readSources(root) {
  return areas.flatMap((area) => {
    let entries = [];
    try {
      entries = readdirSync(join(root, area), { recursive: true, withFileTypes: true });
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    return entries
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(root, file).replaceAll("\\", "/"),
        text: readFileSync(file, "utf8"),
      }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
  const violations = wrongImports(readSources(root));
  for (const { path, line, message } of violations) console.log(`${path}:${line}: ${message}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
