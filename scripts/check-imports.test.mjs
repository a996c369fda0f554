import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { wrongImports } from "./check-imports.mjs";
import { importsOf } from "./lib/imports.mjs";

/** Checks files given as path → text; each violation as one line. */
function check(files) {
  return wrongImports(Object.entries(files).map(([path, text]) => ({ path, text }))).map(
    ({ path, line, message }) => `${path}:${line}: ${message}`,
  );
}

describe("imports that go the right way", () => {
  test.each([
    ["lib/dates.ts", 'import { a } from "./words";'],
    ["db/desk/write.ts", 'import { a } from "@/lib/a"; import { b } from "../connect";'],
    ["db/catch-up.ts", 'import { a } from "./desk/a"; import { b } from "./public/b";'],
    ["db/connect.ts", 'import Database from "better-sqlite3";'],
    ["db/public/rows.ts", 'import { drizzle } from "drizzle-orm/better-sqlite3";'],
    ["components/pair.tsx", 'import type { Pair } from "@/db/public/queries/pairs";'],
    ["components/pair.tsx", 'import { type A, type B as C } from "@/db/public/queries/pairs";'],
    ["components/pair.tsx", 'export type { A } from "@/db/public/queries/pairs";'],
    ["app/(reader)/page.tsx", 'import { list } from "@/db/public/queries/matters";'],
    ["app/desk/page.tsx", 'import { list } from "@/db/desk/queries/matters";'],
    ["app/page.tsx", 'import "./globals.css"; import "@/styles/theme.css";'],
    ["cli/gainsay.ts", 'import { a } from "@/db/desk/a";'],
    ["lib/dates.test.ts", 'import { a } from "@/db/desk/a";'],
  ])("%s: %s", (path, text) => {
    expect(check({ [path]: text })).toEqual([]);
  });
});

describe("imports that go the wrong way", () => {
  test.each([
    ["lib/a.ts", 'import { a } from "@/db/connect";', 'lib does not import db: "@/db/connect"'],
    ["lib/a.ts", 'import type { A } from "@/db/a";', 'lib does not import db: "@/db/a"'],
    [
      "lib/x/a.ts",
      'import "../../components/a";',
      'lib does not import components: "../../components/a"',
    ],
    ["db/a.ts", 'import { a } from "@/app/a";', 'db does not import app: "@/app/a"'],
    [
      "db/a.ts",
      'const a = await import("@/components/a");',
      'db does not import components: "@/components/a"',
    ],
    ["cli/a.ts", 'export * from "@/app/a";', 'cli does not import app: "@/app/a"'],
    [
      "components/a.tsx",
      'import { a } from "@/app/a";',
      'components does not import app: "@/app/a"',
    ],
    [
      "components/a.tsx",
      'import { type A, b } from "@/db/a";',
      'components takes only types from db: import type … from "@/db/a"',
    ],
    [
      "db/migrate.ts",
      'import Database from "better-sqlite3";',
      "only db/connect.ts imports better-sqlite3",
    ],
    [
      "db/public/a.ts",
      'import { a } from "../desk/a";',
      "The public record never imports db/desk/: db/desk/a",
    ],
    [
      "db/desk/a.ts",
      'import { a } from "@/db/public/a";',
      "The desk never imports db/public/: db/public/a",
    ],
    [
      "app/(reader)/page.tsx",
      'import { a } from "@/db/desk/a";',
      "What readers are served never imports db/desk/: db/desk/a",
    ],
    [
      "app/api/v1/matters/route.ts",
      'export { GET } from "@/db/desk";',
      "What readers are served never imports db/desk/: db/desk",
    ],
  ])("%s: %s", (path, text, message) => {
    expect(check({ [path]: text })).toEqual([`${path}:1: ${message}`]);
  });

  test("by way of other files, naming the chain", () => {
    const files = {
      "app/feed.atom/route.ts": 'import { a } from "@/db/helpers";',
      "db/helpers.ts": 'import { b } from "./more";',
      "db/more.ts": 'import type { C } from "./desk/c";\nimport { b } from "./desk/b";',
      "db/desk/b.ts": "export const b = 1;",
    };
    expect(check(files)).toEqual([
      "app/feed.atom/route.ts:1: What readers are served never imports db/desk/: db/helpers.ts → db/more.ts → db/desk/b.ts",
    ]);
  });

  test("types alone make no chain", () => {
    const files = {
      "app/page.tsx": 'import { a } from "@/db/helpers";',
      "db/helpers.ts": 'import type { C } from "./desk/c";',
    };
    expect(check(files)).toEqual([]);
  });
});

test("a circle, if only by a type, is told once", () => {
  const files = {
    "lib/a.ts": 'import { b } from "./b";',
    "lib/b.ts": 'import { c } from "./c";',
    "lib/c.ts": 'import { d } from "./d";\nimport type { A } from "./a";',
    "lib/d.ts": "export const d = 1;",
  };
  expect(check(files)).toEqual(["lib/a.ts:1: a circle: lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts"]);
});

describe("finding imports", () => {
  test("lines, several lines, both quotes, several kinds", () => {
    const text = `/* import "./in-a-comment" */
// import { a } from "./in-a-line";
import one, { type Two } from "./one";
import {
  three,
} from './three';
import type Four from "./four";
export * as five from "./five";
import "./six"; const url = "https://a.test"; // import "./seven"
const text = "import x from './eight'";
const late = () => import("./nine");
`;
    expect(
      importsOf(text).map(({ specifier, line, typeOnly }) => [specifier, line, typeOnly]),
    ).toEqual([
      ["./one", 3, false],
      ["./three", 4, false],
      ["./four", 7, true],
      ["./five", 8, false],
      ["./six", 9, false],
      ["./nine", 11, false],
    ]);
  });

  test("an apostrophe in a page's text hides nothing after it", () => {
    const text = `const a = <p>don't /* not */</p>;\nconst b = await import("./b");`;
    expect(importsOf(text)).toEqual([{ specifier: "./b", line: 2, typeOnly: false }]);
  });
});

test("the command names file and line, and fails", () => {
  const root = mkdtempSync(join(tmpdir(), "gainsay-imports-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, "lib/rules/a.ts");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'export const a = 1;\n\nimport { b } from "@/db/b";\n');
  const { status, stdout } = spawnSync(process.execPath, ["scripts/check-imports.mjs", root], {
    encoding: "utf8",
  });
  expect(stdout).toBe('lib/rules/a.ts:3: lib does not import db: "@/db/b"\n');
  expect(status).toBe(1);
});
