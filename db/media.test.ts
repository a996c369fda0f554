/** Words that the newsroom typed, and posts, from the desk to readers and files. */

import { expect, test } from "vitest";
import { claimJsonLd } from "@/components/statement/claim-json-ld";
import { catchUp } from "@/db/catch-up";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { getMatterDocument } from "@/db/desk/queries/document";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { verify } from "@/db/verify";
import { statementInText } from "@/lib/citation";
import { statementWords } from "@/lib/comparison/in-short";
import { comparisonView } from "@/lib/comparison/view";
import { custodyLadder } from "@/lib/custody";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { writeMedia } from "./media.fixture";

async function published() {
  const house = emptyHouse();
  const context = soloEditor(house);
  const ids = await writeMedia(context);
  submitForReview(context, { matter: ids.matter });
  publishMatter(context, { matter: ids.matter });
  catchUp(house.desk, house.folder);
  const document = getMatterDocument(house.desk.db, ids.matter);
  const record = publicReader(house.folder);
  const rowsOf = async (dataset: DatasetName) => {
    const names = datasets[dataset].columns.map(({ name }) => name);
    const found: Record<string, unknown>[] = [];
    for await (const rows of exportRows(record, dataset))
      for (const row of rows)
        found.push(Object.fromEntries(names.map((name, index) => [name, row[index]])));
    return found;
  };
  return { ...house, ids, document, rowsOf };
}

test("a claim that was heard, a post, a scan and a poster are published and found in every file", async () => {
  const { folder, ids, document, rowsOf } = await published();
  expect([...verify(folder)]).toEqual([]);

  const statements = await rowsOf("statements");
  const of = (id: string) => statements.find((row) => row.statement_id === id);
  expect(of(ids.heard.statement)).toMatchObject({
    ...{
      words_transcribed: "recording",
      words_media_fragment: "t=751,758",
      words_form: "verbatim",
    },
    source_kind: "recording",
  });
  expect(of(ids.posted.statement)).toMatchObject({
    ...{ words_transcribed: null, source_kind: "post", speaker_handle: "@harbourwatch.example" },
    ...{ date_edtf: "2026-02-02T23:52:07Z", occasion_kind: "post" },
  });
  expect(of(ids.written.statement)).toMatchObject({
    ...{ words_transcribed: "scan", words_page_index: 2 },
  });
  expect(of(ids.shown.statement)).toMatchObject({ words_transcribed: "picture" });
  const pairs = await rowsOf("pairs");
  expect(pairs.map((row) => row.pair_id)).toEqual(expect.arrayContaining([ids.pair, ids.ofScan]));
  const answers = (await rowsOf("answers")).filter((row) => row.pair_id === ids.pair);
  expect(answers).toMatchObject([
    { claim_words_transcribed: "recording", reply_words_transcribed: null, treatment: "denied" },
  ]);
  const sources = await rowsOf("sources");
  expect(sources.map((row) => row.source_kind)).toEqual(
    expect.arrayContaining(["recording", "post"]),
  );

  const quotation = (id: string) => {
    const found = document.quotations.find((row) => row.id === id);
    if (!found) throw new Error("It is not in the document.");
    return found;
  };
  const rung = (id: string) =>
    custodyLadder(document, quotation(id)).find(({ kind }) => kind === "capture");
  expect(rung(ids.heard.quotation)).toMatchObject({ capture: { transcribed: "recording" } });
  expect(rung(ids.posted.quotation)).toMatchObject({ capture: { method: "fetched" } });
  expect(rung(ids.traders.quotation)).toMatchObject({ capture: { method: "pasted" } });
  const noted = document.captures.filter((row) => row.note);
  expect(noted.map((row) => row.note)).toEqual([
    "Screenshot supplied by a reader; it proves nothing of the words.",
  ]);
  expect(noted[0]?.mediaType).toBe("image/png");
});

test("a card says of words that the newsroom typed them", async () => {
  const { document, ids } = await published();
  const view = comparisonView(document);
  const words = (id: string) => {
    const statement = view.statements.find(({ record }) => record.id === id);
    if (!statement) throw new Error("It is not on the page.");
    return statementInText({ words: statementWords(statement) });
  };
  expect(words(ids.written.statement)).toBe(
    "“The gate was locked on our order.” (transcribed by the newsroom from the scanned page)",
  );
  expect(words(ids.heard.statement)).toContain("(heard by the newsroom, not captured)");
  expect(words(ids.posted.statement)).toBe("“The gate was never locked:”");
});

test("machines are told of words that the newsroom typed, and of what", async () => {
  const { document, ids } = await published();
  const described = (id: string) => {
    const statement = comparisonView(document).statements.find(({ record }) => record.id === id);
    if (!statement) throw new Error("It is not on the page.");
    return claimJsonLd(statement, "#s").hasPart?.map((words) => words.description);
  };
  expect(described(ids.written.statement)).toEqual([
    "Transcribed by the newsroom from the scanned page",
  ]);
  expect(described(ids.heard.statement)).toEqual([
    "Heard by the newsroom at 12:31 to 12:38, not captured",
  ]);
  expect(described(ids.posted.statement)).toEqual([undefined]);
});
