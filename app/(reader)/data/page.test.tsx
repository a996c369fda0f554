/** The researchers' page as the server makes it: rows, files and code of what its address asks for. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test, vi } from "vitest";
import { exporting } from "@/app/api/v1/exporting";
import { demoHouse } from "@/db/test-support";
import { datasets } from "@/lib/export/datasets";
import { formatsOf } from "@/lib/export/formats";
import { rebuttalTypes, sourceLevels, stancePositions, treatments } from "@/lib/vocabulary";
import Page from "./page";

const folder = mkdtempSync(join(tmpdir(), "gainsay-data-"));
cpSync(demoHouse().folder, folder, { recursive: true });
vi.stubEnv("GAINSAY_DATA", folder);
vi.stubEnv("GAINSAY_LICENCE", "CC BY 4.0");
afterAll(async () => {
  await exporting.end();
  rmSync(folder, { recursive: true });
});

async function shown(query: Record<string, string | string[]>) {
  const page = renderToStaticMarkup(await Page({ searchParams: Promise.resolve(query) }));
  return parseHTML(`<!doctype html><html><body>${page}</body></html>`).document;
}
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim();

test("shows the first rows of what is asked, and offers just those in every format", async () => {
  const document = await shown({ treatment: "denied", topic: "" });
  const rows = [...document.querySelectorAll("[aria-label='Preview rows'] tbody tr")];
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(textOf(row)).toContain("Denied");
  expect(rows.map(textOf).join(" ")).toContain("they have started talks with Cuba");
  expect(textOf(document.body)).toContain("2 rows");
  const links = [...document.querySelectorAll("#formats a[aria-label^=Download]")].map((link) =>
    link.getAttribute("href"),
  );
  expect(links).toEqual([
    ...formatsOf("answers").map((name) => `/api/v1/export/answers.${name}?treatment=denied`),
    // What holds everything is narrowed by nothing.
    "/api/v1/export/records.jsonl",
    "/api/v1/export/public.sqlite",
  ]);
  expect(document.querySelector("input[name=treatment][checked]")?.getAttribute("value")).toBe(
    "denied",
  );
});

test.each(Object.keys(datasets))("shows rows of %s", async (dataset) => {
  const document = await shown({ dataset });
  expect(document.querySelectorAll("[aria-label='Preview rows'] tbody tr").length).toBeGreaterThan(
    0,
  );
  expect(textOf(document.querySelector("[aria-current=true]"))).toBe(dataset);
});

test("explains every column of the dataset and every term with its sign", async () => {
  const document = await shown({});
  const codebook = document.querySelector("#codebook");
  const codes = [...(codebook?.querySelectorAll("code") ?? [])].map(textOf);
  const lists = [rebuttalTypes, treatments, stancePositions, sourceLevels];
  expect(codes).toEqual(
    expect.arrayContaining([
      ...datasets.answers.columns.map(({ name }) => name),
      ...lists.flatMap((list) => Object.keys(list)),
    ]),
  );
  for (const { sign } of Object.values(treatments))
    expect(codebook?.querySelector(`use[href="#s-${sign}"]`)).not.toBeNull();
});

test("says what is wrong beside the filter, and shows no rows that were not asked for", async () => {
  const document = await shown({ treatment: "refuted", colour: "red" });
  const form = textOf(document.querySelector("form[aria-label=Filters]"));
  expect(form).toContain("It is one of denied,");
  expect(form).toContain("colour: There is no such filter.");
  expect(document.querySelector("[aria-label='Preview rows']")).toBeNull();
});

test("says that a matter is not on the record, and that nothing has all that was asked", async () => {
  expect(textOf((await shown({ matter: "the-moon" })).body)).toContain(
    "There is no matter “the-moon” on the record.",
  );
  expect(textOf((await shown({ treatment: "declined" })).body)).toContain(
    "Nothing on the record has all of this.",
  );
});

test("tells machines of the dataset and of each file", async () => {
  const document = await shown({ dataset: "pairs", matter: "us-cuba-negotiations" });
  const data = JSON.parse(
    document.querySelector("script[type='application/ld+json']")?.textContent ?? "",
  );
  expect(data).toMatchObject({ "@type": "Dataset", license: "CC BY 4.0" });
  expect(data.variableMeasured).toHaveLength(datasets.pairs.columns.length);
  expect(data.distribution).toContainEqual({
    "@type": "DataDownload",
    name: "pairs.csv",
    encodingFormat: "text/csv",
    contentUrl: expect.stringMatching(
      /\/api\/v1\/export\/pairs\.csv\?matter=us-cuba-negotiations$/,
    ),
  });
});
