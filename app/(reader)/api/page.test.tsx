/** The reference as it is served: every operation of the document, and lines that have an answer. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test, vi } from "vitest";
import { api, describeApi } from "@/app/api/v1/api";
import { exporting } from "@/app/api/v1/exporting";
import { demoHouse } from "@/db/test-support";
import Page from "./page";

const folder = mkdtempSync(join(tmpdir(), "gainsay-reference-"));
cpSync(demoHouse().folder, folder, { recursive: true });
vi.stubEnv("GAINSAY_DATA", folder);
afterAll(async () => {
  await exporting.end();
  rmSync(folder, { recursive: true });
});

const html = renderToStaticMarkup(await Page());
/** The lines to copy, as they are copied. */
const lines = [...html.matchAll(/data-copy="([^"]*)"/g)].map(([, text = ""]) =>
  text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'"),
);
const addressIn = (line: string) => /"(http:[^"]+)"$/.exec(line)?.[1] ?? "";

test("every operation has a line that asks for it, and every line is answered", async () => {
  const paths = Object.keys(describeApi().paths ?? {});
  const asked = lines.map((line) => new URL(addressIn(line)).pathname);
  for (const path of paths) {
    const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
    expect(
      asked.some((one) => pattern.test(one)),
      path,
    ).toBe(true);
  }
  for (const address of new Set(lines.map(addressIn))) {
    const answer = await api.request(address, { method: "HEAD" });
    // The demo has no release yet; its line shows what an address of one looks like.
    const status = address.includes("/releases/") ? 404 : 200;
    expect([address, answer.status]).toEqual([address, status]);
  }
});

test("every link within it leads somewhere, and no id stands twice", () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/<a [^>]*href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});
