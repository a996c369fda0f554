import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { signingSecret } from "./secret";

function folder() {
  const made = mkdtempSync(join(tmpdir(), "gainsay-secret-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test("the secret is made once, for its owner alone, unless one is set", () => {
  const dataFolder = folder();
  const secret = signingSecret({ dataFolder, secret: null });
  expect(secret.length).toBeGreaterThan(32);
  expect(signingSecret({ dataFolder, secret: null })).toBe(secret);
  expect(statSync(join(dataFolder, "secret")).mode & 0o777).toBe(0o600);
  expect(signingSecret({ dataFolder, secret: "set" })).toBe("set");
});

test("an empty file, as a crash leaves it, is none: another secret is made", () => {
  const dataFolder = folder();
  const path = join(dataFolder, "secret");
  writeFileSync(path, "");
  const secret = signingSecret({ dataFolder, secret: null });
  expect(secret.length).toBeGreaterThan(32);
  expect(readFileSync(path, "utf8")).toBe(`${secret}\n`);
});
