/** What a reader downloads, in KB as it is sent compressed. */
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { mattersOf, people } from "../examples";
import { page } from "../load";
import type { Group, Row } from "../row";
import { bareNext } from "../serve/bare";
import { gainsay } from "../serve/next";

const kilobytes = (bytes: Buffer) => gzipSync(bytes).length / 1000;

/** Of all scripts that a page loads, other than on old browsers, and those within it. */
async function scriptsOf(address: string): Promise<number> {
  const { bytes } = await page(address);
  const { document } = parseHTML(bytes.toString());
  const loaded = [...document.querySelectorAll("script[src]:not([nomodule])")];
  const within = [...document.querySelectorAll("script:not([src])")].map((it) => it.textContent);
  let sum = within.length > 0 ? kilobytes(Buffer.from(within.join(""))) : 0;
  for (const script of loaded) {
    const { bytes: code } = await page(new URL(script.getAttribute("src") ?? "", address).href);
    sum += kilobytes(code);
  }
  return sum;
}

const comparison = (folder: string) => mattersOf(folder, 20)[0] ?? "";

const scripts = (name: string, what: string, pathIn: (folder: string) => string): Row => ({
  ...{ name: `download-scripts-${name}`, what: `scripts of ${what}`, unit: "KB" },
  ...{ limit: "those of a bare Next page", goal: { atMost: 1.15 } },
  async measure(context) {
    const [ours, bare] = [await gainsay(context), await bareNext(context)];
    const address = ours.origin + pathIn(context.main.folder);
    return {
      ours: [await scriptsOf(address)],
      limit: [await scriptsOf(bare.origin)],
    };
  },
});

const html: Row = {
  ...{ name: "download-html", what: "HTML of a comparison, 20 statements", unit: "KB" },
  ...{ limit: "40 KB", goal: { atMost: 1 } },
  async measure(context) {
    const { origin } = await gainsay(context);
    const address = origin + comparison(context.main.folder);
    // What is answered first is not yet what is kept.
    await page(address);
    const { bytes } = await page(address);
    return { ours: [kilobytes(bytes)], limit: [40] };
  },
};

export const download: Group = {
  rows: [
    html,
    scripts("comparison", "a comparison", comparison),
    scripts("front", "the front page", () => "/"),
    scripts("person", "a person", (folder) => people(folder)[0] ?? ""),
  ],
};
