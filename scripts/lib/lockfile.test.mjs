import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Where a package would be found by one that asks for it, walking up as Node does. */
function found(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

// A registry without some platform's packages makes npm leave them out silently, and npm ci then refuses the lockfile.
test("the lockfile names the packages of every platform", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !found(packages, path, name)),
  );
  expect(missing).toEqual([]);
});
