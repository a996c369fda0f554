import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mapFile, withDrawing } from "./draw-imports.mjs";

const map = readFileSync(mapFile, "utf8");

test("the map draws the imports as they are allowed; `npm run docs` draws them", () => {
  expect(map).toBe(withDrawing(map));
});

test("every file and folder that the map names is there", () => {
  const named = [...map.matchAll(/`((?:\.\.?\/)?[\w()[\].-]+(?:\/[\w()[\].-]*)+)`/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("every document that the map links to is there", () => {
  const linked = [...map.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => `docs/${path}`);
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});
