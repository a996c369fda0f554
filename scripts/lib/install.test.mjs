import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { installDependencies } from "./install.mjs";

let root;
let said;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gainsay-install-"));
  said = [];
  onTestFinished(() => rmSync(root, { recursive: true }));
  lock("1.0.0");
});

function lock(version) {
  const packages = {
    "": {},
    "node_modules/a": { version },
    "node_modules/elsewhere": { version, optional: true },
  };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
}

/** What npm leaves behind. */
function installed(version) {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  const packages = { "node_modules/a": { version } };
  writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

/** Installs with a stand-in for npm, a shell script. Resolves to what was said. */
async function install(script) {
  const npm = join(root, "npm");
  writeFileSync(npm, `#!/bin/sh\n${script}\n`);
  chmodSync(npm, 0o755);
  await installDependencies(root, { npm, say: (line) => said.push(line) });
  return said;
}

test("installs once, and again when the lockfile changed", async () => {
  expect(await install("mkdir -p node_modules")).toEqual(["Installing dependencies …"]);
  expect(await install("exit 1")).toHaveLength(1);
  lock("2.0.0");
  expect(await install("exit 0")).toHaveLength(2);
  expect(await install("exit 1")).toHaveLength(2);
});

test("leaves alone what somebody installed with npm", async () => {
  installed("1.0.0");
  expect(await install("exit 1")).toEqual([]);
});

test("installs where npm’s record names another version", async () => {
  installed("0.9.0");
  expect(await install("exit 0")).toHaveLength(1);
});

test.each([
  [
    "npm error path node_modules/better-sqlite3\nnpm error prebuild-install warn install",
    "The database driver could not be built: install a C++ compiler (on Debian: apt-get install build-essential) or allow its prebuilt download, then run npm start again.",
  ],
  [
    "npm error request to https://registry.npmjs.org/a failed, reason: getaddrinfo ENOTFOUND",
    "The dependencies could not be downloaded: check the connection to the npm registry, then run npm start again.",
  ],
  [
    "npm error something else",
    "The dependencies could not be installed; npm says above why. Put that right, then run npm start again.",
  ],
])("a failure is told in a sentence, and tried again: %s", async (output, sentence) => {
  const failing = `mkdir -p node_modules; cat <<'END' >&2\n${output}\nEND\nexit 1`;
  await expect(install(failing)).rejects.toThrow(sentence);
  expect(existsSync(join(root, "node_modules/.gainsay-lock-hash"))).toBe(false);
  await install("exit 0");
  expect(said).toHaveLength(2);
});
