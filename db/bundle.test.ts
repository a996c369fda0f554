/** An export in an archive, taken apart. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bundlePieces } from "@/lib/export/bundle";
import { datasets } from "@/lib/export/datasets";
import { type FormatName, formats, tableOf } from "@/lib/export/formats";
import { exportedHouse, site } from "./exported.fixture";
import { bundledPieces } from "./public/export-work";
import { publicReader } from "./public/files";
import { exportRows } from "./public/queries/export-rows";
import { unzipped } from "./unzipped.fixture";

let house: Awaited<ReturnType<typeof exportedHouse>>;
beforeAll(async () => {
  house = await exportedHouse();
});
afterAll(() => house.end());

async function archive(format: FormatName, filters = {}, licence: string | null = "CC BY 4.0") {
  const about = { dataset: "pairs", format, filters, site, licence } as const;
  const pieces: Uint8Array[] = [];
  const href = `${site}/api/v1/export/pairs.${format}`;
  for await (const piece of bundledPieces(house.folder, { ...about, href })) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("an archive has the file, and all that a reader of it needs", async () => {
  const filters = { matter: "will-the-ferry-stop" };
  const files = unzipped(await archive("csv", filters));
  const text = (name: string) => String(files.get(name));
  expect([...files.keys()]).toEqual([
    ...["pairs.csv", "README.txt", "codebook.csv", "codebook.md", "glossary.md"],
    ...["CITATION.txt", "CITATION.bib", "LICENCE.txt"],
  ]);
  expect(text("pairs.csv")).toBe(await house.text("pairs", "csv", filters));
  expect(text("README.txt")).toContain("3 rows, narrowed to matter = will-the-ferry-stop.");
  expect(text("README.txt")).toMatch(/The record stood at entry \d+ of its log, and was last/);
  expect(parse(text("codebook.csv"), { columns: true })).toEqual(
    datasets.pairs.columns.map(({ name, type, description }) => ({
      ...{ column: name, type, meaning: description },
    })),
  );
  expect(text("codebook.md")).toContain("| `rebuttal_type` | text |");
  expect(text("CITATION.txt")).toContain("dataset pairs (matter will-the-ferry-stop)");
  expect(text("CITATION.bib")).toMatch(/^@\w+\{gainsay-pairs-\d+,/);
  expect(text("LICENCE.txt")).toBe("CC BY 4.0\n");
});

test("what is packed already is not packed again, and no licence is made up", async () => {
  const files = unzipped(await archive("parquet", {}, null));
  expect(files.get("pairs.parquet")).toEqual(await house.file("pairs", "parquet"));
  expect(String(files.get("LICENCE.txt"))).toContain("No licence is stated.");
});

test("an archive says of a file that holds less than its rows what it leaves out", async () => {
  const about = {
    dataset: "stances",
    format: "dna.csv",
    filters: {},
    site,
    licence: null,
  } as const;
  const pieces: Uint8Array[] = [];
  for await (const piece of bundledPieces(house.folder, { ...about, href: site }))
    pieces.push(piece);
  const text = String(unzipped(Buffer.concat(pieces)).get("README.txt"));
  expect(text).toContain("Left out: all other stances");
});

test("one that is given up half-way leaves nothing behind", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "gainsay-bundle-"));
  vi.stubEnv("TMPDIR", temporary);
  const { columns } = tableOf("pairs", "gexf");
  const rows = (await exportRows(publicReader(house.folder), "pairs", {}, columns).next()).value;
  async function* endless() {
    for (;;) {
      yield rows ?? [];
      await new Promise(setImmediate);
    }
  }
  const state = { head: 1, publishedAt: null };
  const about = { dataset: "pairs", format: "gexf", filters: {}, site, licence: null } as const;
  const file = formats.gexf.write(tableOf("pairs", "gexf"), endless(), site);
  const told = async () => ({ rows: 0, state });
  const pieces = bundlePieces({ ...about, href: site, state }, file, told);
  await pieces.next();
  await vi.waitFor(() => expect(readdirSync(temporary)).toHaveLength(1));
  await pieces.return(undefined);
  await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]));
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

test("the same record makes the same bytes", async () => {
  expect(await archive("ttl")).toEqual(await archive("ttl"));
});
