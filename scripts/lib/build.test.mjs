import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { buildKey } from "./build.mjs";

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gainsay-build-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  write("app/(reader)/page.tsx", "one");
  write("next.config.ts", "one");
});

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const settings = { dataFolder: "/data" };

test("the same sources elsewhere and later have the same key", () => {
  const copy = `${root}-copy`;
  cpSync(root, copy, { recursive: true });
  onTestFinished(() => rmSync(copy, { recursive: true }));
  expect(buildKey(copy, settings)).toBe(buildKey(root, settings));
});

test.each([
  ["app/(reader)/page.tsx", "two"],
  ["app/new/page.tsx", ""],
  ["lib/rule.ts", ""],
  ["public/logo.svg", ""],
  ["next.config.ts", "two"],
  ["package-lock.json", "{}"],
])("%s with %j changes it", (path, text) => {
  const before = buildKey(root, settings);
  write(path, text);
  expect(buildKey(root, settings)).not.toBe(before);
});

test.each([
  "README.md",
  "lib/rule.test.ts",
  "e2e/reader.spec.ts",
  "vitest.config.ts",
  "data/desk.db",
])("%s does not change it", (path) => {
  const before = buildKey(root, settings);
  write(path, "text");
  expect(buildKey(root, settings)).toBe(before);
});

test("another data folder changes it", () => {
  expect(buildKey(root, { dataFolder: "/other" })).not.toBe(buildKey(root, settings));
});
