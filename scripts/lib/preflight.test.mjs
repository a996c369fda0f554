import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  freePort,
  requireDataFolder,
  requireFreePort,
  requireNode,
  warningsOf,
} from "./preflight.mjs";

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-preflight-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("Node", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s will do", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  test.each(["18.20.4", "20.18.3"])("%s is too old", (version) => {
    expect(() => requireNode(version)).toThrow(
      `Gainsay needs Node 20.19 or newer; this is Node ${version}.`,
    );
  });
});

describe("data folder", () => {
  test("is made, and left empty", () => {
    const folder = join(temporaryFolder(), "a/b");
    requireDataFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("below a file is refused", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const folder = join(file, "data");
    expect(() => requireDataFolder(folder)).toThrow(
      `The data folder ${folder} cannot be written (part of the path is a file): give this account the right to, or choose another with GAINSAY_DATA.`,
    );
  });
});

describe("port", () => {
  test("a free one will do", async () => {
    await expect(requireFreePort(await freePort())).resolves.toBeUndefined();
  });

  test.each([undefined, "127.0.0.1"])("one taken on %s is refused", async (host) => {
    const server = createServer();
    const port = await freePort();
    await new Promise((resolve) => server.listen({ port, host }, resolve));
    onTestFinished(() => server.close());
    await expect(requireFreePort(port, { command: "npm run dev" })).rejects.toThrow(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm run dev.`,
    );
  });
});

test.each([
  ["http://localhost:3000", false],
  ["http://desk.localhost", false],
  ["http://127.0.0.1:3000", false],
  ["http://[::1]:3000", false],
  ["https://gainsay.example.org", false],
  ["http://gainsay.example.org", true],
  ["http://192.168.1.4:3000", true],
  ["http://notlocalhost", true],
])("sign-in at %s needs https: %s", (url, needs) => {
  const sentences = warningsOf({ url, trustedProxies: ["127.0.0.1"] });
  expect(sentences).toEqual(
    needs
      ? [
          `Nobody can sign in at ${url}: beyond localhost browsers keep the session’s cookie over https alone.`,
        ]
      : [],
  );
});

test("an https address without a named front server is warned of", () => {
  const settings = { url: "https://gainsay.example.org", trustedProxies: [] };
  expect(warningsOf(settings)).toEqual([
    "GAINSAY_TRUSTED_PROXIES names no front server: all visitors then seem to have its address, and share one limit on attempts and reports.",
  ]);
  expect(warningsOf({ ...settings, trustedProxies: ["127.0.0.1"] })).toEqual([]);
});
