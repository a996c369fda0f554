/** A researcher: takes the data, reads it with tools of their own, and finds what the page says. */
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { datasets } from "@/lib/export/datasets";
import { treatments } from "@/lib/vocabulary";

const matter = "/matters/us-cuba-negotiations";
const filter = "?matter=us-cuba-negotiations";

/** In the order of the page: files are in that of ids. */
const byPlace = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  Number(one.pair_number) - Number(other.pair_number) ||
  Number(one.point_number ?? 0) - Number(other.point_number ?? 0);

test("the exports equal the page, in every format", async ({ page, request }) => {
  const csv = await request.get(`/api/v1/export/answers.csv${filter}`);
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  const answers = parse(await csv.text(), { columns: true, record_delimiter: "\r\n" }) as Record<
    string,
    string
  >[];
  answers.sort(byPlace);
  expect(Object.keys(answers[0] ?? {})).toEqual(datasets.answers.columns.map(({ name }) => name));

  await page.goto(matter);
  const ledger = page.locator("[data-treatment]");
  const shown = await ledger.evaluateAll((rows) =>
    rows.map((row) => ({
      treatment: (row as HTMLElement).dataset.treatment,
      text: (row as HTMLElement).innerText.replaceAll("\n", " "),
    })),
  );
  expect(shown.map(({ treatment }) => treatment)).toEqual(answers.map((row) => row.treatment));
  for (const [index, row] of answers.entries()) {
    expect(shown[index]?.text).toContain(row.point);
    expect(shown[index]?.text).toContain(
      treatments[row.treatment as keyof typeof treatments].label,
    );
    for (const words of [row.claim_words, row.reply_words])
      expect(shown[index]?.text).toContain(words);
  }

  const json = (await (await request.get(`/api/v1/export/answers.json${filter}`)).json()) as Record<
    string,
    unknown
  >[];
  const lines = (await (await request.get(`/api/v1/export/answers.jsonl${filter}`)).text())
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(json);
  json.sort(byPlace);
  expect(
    json.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? "")])),
    ),
  ).toEqual(answers);

  const pairs = parse(await (await request.get(`/api/v1/export/pairs.csv${filter}`)).text(), {
    columns: true,
  }) as Record<string, string>[];
  expect(
    pairs
      .sort(byPlace)
      .map((row) => [row.pair_heading, row.rebuttal_type, row.points_denied, row.points_raised]),
  ).toEqual([
    ["Talks", "partly_denies", "1", "1"],
    ["Threat and tariffs", "disputes", "1", "0"],
  ]);
});

test("an export answers 304 where nothing changed, and says what is wrong with a wrong address", async ({
  request,
}) => {
  const address = `/api/v1/export/pairs.json${filter}`;
  const etag = (await request.get(address)).headers().etag ?? "";
  expect((await request.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
  for (const wrong of [
    "/api/v1/export/claims.csv",
    "/api/v1/export/pairs.docx",
    "/api/v1/export/pairs.csv?matter=none",
  ]) {
    const response = await request.get(wrong);
    expect(response.status()).toBe(404);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
  }
});
