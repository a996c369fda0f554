// Holds that imports go one way: app → components → lib, app → db → lib, and never in a circle. Run by npm run check.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { fileAt, importsOf, readSources, resolveImport } from "./lib/imports.mjs";

/**
 * @typedef {import("./lib/imports.mjs").SourceFile} SourceFile
 * @typedef {import("./lib/imports.mjs").Import & { to: string | undefined, file: string | undefined }} Resolved
 *   `to` is the path from the root, without an ending, that it names in this repository; `file` the file there, if known
 * @typedef {Map<string, Resolved[]>} Imports by file
 * @typedef {{ path: string, line: number, message: string }} Violation
 */

const areas = ["app", "components", "lib", "db", "cli", "scripts", "e2e"];

/**
 * What each area may import values from; types in addition. Every area may import itself.
 * @type {Record<string, { values: string[], types: string[] }>}
 */
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
  // Keeps who is to be told by mail, which is at the desk, and nothing of its records.
  "app/follow/",
  "app/invitations/",
  "app/api/auth/",
  "app/api/v1/import/",
];

/**
 * Whole folders kept apart, by way of any chain of value imports.
 * @type {{ what: string, from: (path: string) => boolean, never: string }[]}
 */
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
  const known = new Map(shipped.map(({ path, text }) => [path, text]));
  /** @type {Imports} */
  const imports = new Map(
    shipped.map(({ path, text }) => [
      path,
      importsOf(text).map((found) => {
        const to = resolveImport(path, found.specifier);
        return { ...found, to, file: to && fileAt(to, known) };
      }),
    ]),
  );
  return [...acrossAreas(imports), ...betweenFolders(imports), ...circles(imports)].sort(
    (a, b) => a.path.localeCompare(b.path) || a.line - b.line,
  );
}

/**
 * Imports that the table does not allow.
 * @param {Imports} imports
 * @returns {Violation[]}
 */
function acrossAreas(imports) {
  /** @type {Violation[]} */
  const violations = [];
  for (const [path, found] of imports) {
    const area = areaOf(path);
    for (const { specifier, line, typeOnly, to } of found) {
      const say = (/** @type {string} */ message) => violations.push({ path, line, message });
      if (specifier === driver && path !== driverHome) {
        say(`only ${driverHome} imports ${driver}`);
      }
      const target = to && areaOf(to);
      const rule = area && allowed[area];
      if (!rule || !target || target === area) continue;
      const { values, types } = rule;
      if (values.includes(target) || (typeOnly && types.includes(target))) continue;
      say(
        types.includes(target)
          ? `${area} takes only types from ${target}: import type … from "${specifier}"`
          : `${area} does not import ${target}: "${specifier}"`,
      );
    }
  }
  return violations;
}

/**
 * Chains of value imports between folders that are kept apart.
 * @param {Imports} imports
 * @returns {Violation[]}
 */
function betweenFolders(imports) {
  const follow = (/** @type {string} */ path) =>
    (imports.get(path) ?? []).flatMap(({ typeOnly, to, file, line }) =>
      typeOnly || !to ? [] : [{ next: file ?? to, line }],
    );
  return apart.flatMap(({ what, from, never }) =>
    [...imports.keys()].filter(from).flatMap((path) =>
      follow(path).flatMap(({ next, line }) => {
        const chain = chainTo(next, (reached) => `${reached}/`.startsWith(never), follow);
        // A file further down that is held to the same rule says it itself.
        if (!chain || chain.slice(0, -1).some(from)) return [];
        return [{ path, line, message: `${what} never imports ${never}: ${chain.join(" → ")}` }];
      }),
    ),
  );
}

/**
 * Files that import each other, if only a type, by way of any others: one line a circle.
 * @param {Imports} imports
 * @returns {Violation[]}
 */
function circles(imports) {
  const follow = (/** @type {string} */ path) =>
    (imports.get(path) ?? []).flatMap(({ file, line }) => (file ? [{ next: file, line }] : []));
  /** @type {Violation[]} */
  const violations = [];
  const told = new Set();
  for (const path of imports.keys()) {
    if (told.has(path)) continue;
    for (const { next, line } of follow(path)) {
      const chain = chainTo(next, (reached) => reached === path, follow);
      if (!chain) continue;
      for (const file of chain) told.add(file);
      violations.push({ path, line, message: `a circle: ${[path, ...chain].join(" → ")}` });
      break;
    }
  }
  return violations;
}

/**
 * The shortest chain of imports from a file to one that is looked for, or undefined.
 * @param {string} start
 * @param {(path: string) => boolean} isEnd
 * @param {(path: string) => { next: string }[]} follow
 */
function chainTo(start, isEnd, follow) {
  const chains = [[start]];
  const seen = new Set([start]);
  for (const chain of chains) {
    const last = chain.at(-1) ?? start;
    if (isEnd(last)) return chain;
    for (const { next } of follow(last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      chains.push([...chain, next]);
    }
  }
}

/** @param {string} path */
function areaOf(path) {
  const [first = ""] = path.split("/");
  return areas.includes(first) ? first : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
  const violations = wrongImports(readSources(root, areas));
  for (const { path, line, message } of violations) console.log(`${path}:${line}: ${message}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
