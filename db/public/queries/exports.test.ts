import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openWriter } from "@/db/connect";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { addQuotation, logStatement } from "@/db/desk/mutations/statements";
import { takeInFile } from "@/db/desk/take-in";
import { takeInTyped } from "@/db/desk/type-words";
import { house as merging } from "@/db/merging.fixture";
import { publicPath, publicReader } from "@/db/public/files";
import { demoHouse, emptyHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { datasets } from "@/lib/export/datasets";
import type { Filters } from "@/lib/export/filters";
import type { Value } from "@/lib/export/format";
import { exportRows } from "./export-rows";

/** The rows of `statements`, by column, in the order of the page: theirs is by ids, which are made anew each time. */
async function statementsOf({ folder }: TestHouse, filters: Filters = {}) {
  const names = datasets.statements.columns.map(({ name }) => name);
  const found: Record<string, Value | undefined>[] = [];
  for await (const rows of exportRows(publicReader(folder), "statements", filters))
    for (const row of rows)
      found.push(Object.fromEntries(names.map((name, index) => [name, row[index]])));
  const placeOf = (row: (typeof found)[number]) =>
    Number(row.statement_number) * 1_000 + Number(row.quotation_number);
  return found.sort((one, other) => placeOf(one) - placeOf(other));
}

describe("the dataset of statements", () => {
  test("holds every statement of the demo, those that answer nothing too", async () => {
    const rows = await statementsOf(demoHouse());
    const ends = rows.map(({ statement_number, answers, answered_by }) =>
      [`S${statement_number}`, answers, answered_by].join(" "),
    );
    expect([...new Set(ends)]).toEqual([
      "S1 0 1",
      "S2 1 0",
      "S3 0 1",
      "S4 1 0",
      "S5 0 0",
      "S6 0 0",
    ]);
    expect(rows.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        "they have started talks with Cuba",
        "a very difficult situation",
        "Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.",
      ]),
    );
  });

  test("has a time without a zone on the day that is written, and finds it by that day", async () => {
    const { reporter, speakerOf, read, publish, folder, holds } = merging();
    const occasion = addOccasion(reporter, { kind: "speech", title: "Late" }).publicId;
    const [source, party] = [read().sources[0]?.id ?? "", read().parties[0]?.id ?? ""];
    addDating(reporter, { occasion, source, edtf: "2026-02-02T23:52:00", preferred: true });
    const speaker = speakerOf("Ana").publicId;
    const statement = logStatement(reporter, { speaker, occasion, summary: "Late." }).publicId;
    const words = { form: "paraphrase", text: "It is late.", language: "en" } as const;
    addQuotation(reporter, { statement, source, ...words });
    placeStatement(reporter, { matter: read().matter.id, statement, party });
    publish();
    const days = async (filters: Filters) =>
      (await statementsOf({ folder } as TestHouse, filters))
        .filter((row) => row.statement_id === statement)
        .map((row) => [row.date_earliest, row.date_latest]);
    expect(await days({})).toEqual([["2026-02-02", "2026-02-02"]]);
    expect(await days({ after: "2026-02-02", before: "2026-02-02" })).toHaveLength(1);
    expect(await days({ after: "2026-02-03" })).toEqual([]);
    holds();
  });

  test("says where in a recording words stand", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const { matter, party, say } = matterOf(context, "recorded");
    const source = addSource(context, { kind: "transcript", level: "primary", title: "A talk" });
    const text = "They were never asked. Nobody came.";
    const capture = addCapture(context, { source: source.publicId, extent: "whole", text });
    const statement = say("Of being asked.");
    const words = {
      statement,
      form: "verbatim",
      language: "en",
      capture: capture.publicId,
    } as const;
    addQuotation(context, {
      ...words,
      text: "They were never asked.",
      mediaTime: 61.5,
      mediaEnd: 64,
    });
    addQuotation(context, { ...words, text: "Nobody came." });
    placeStatement(context, { matter, statement, party });
    publish(house, matter);
    const rows = await statementsOf(house);
    expect(rows.map((row) => row.words_media_fragment)).toEqual(["t=61.5,64", null]);
  });

  test("says on which page of a PDF words stand, by its place and by its name", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const { matter, party, say } = matterOf(context, "paged");
    const bytes = tinyPdf([["A preface."], ["Nobody came."]], {}, "0 << /S /r >>");
    const file = { name: "report.pdf", bytes, mediaType: "application/pdf" };
    const capture = (await takeInFile(context, file)).capture.publicId;
    const statement = say("Of being asked.");
    const words = { statement, form: "verbatim", language: "en", capture } as const;
    addQuotation(context, { ...words, text: "Nobody came." });
    placeStatement(context, { matter, statement, party });
    publish(house, matter);
    const [row] = await statementsOf(house);
    expect([row?.words_page_index, row?.words_page_label]).toEqual([2, "ii"]);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("says what the newsroom typed words from", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const { matter, party, say } = matterOf(context, "heard");
    const { capture } = await takeInTyped(context, {
      found: { kind: "recording", level: "primary", title: "A talk", language: "en" },
      ...{ text: "Nobody came.", transcribed: "recording" },
    });
    const statement = say("Of being asked.");
    const words = { statement, form: "verbatim", language: "en" } as const;
    addQuotation(context, { ...words, capture: capture.publicId, text: "Nobody came." });
    placeStatement(context, { matter, statement, party });
    publish(house, matter);
    expect((await statementsOf(house))[0]?.words_transcribed).toBe("recording");
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("names the source that the words came from before, its address too", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const { matter, party, say } = matterOf(context, "upstream");
    const wire = addSource(context, {
      kind: "article",
      level: "secondary",
      title: "A wire story",
      publisher: "An agency",
      url: "https://agency.example/wire",
    }).publicId;
    const speech = addSource(context, {
      kind: "transcript",
      level: "primary",
      title: "The speech",
      url: "https://party.example/speech",
    }).publicId;
    const text = "They were never asked. Nobody came.";
    const paper = addSource(context, {
      kind: "article",
      level: "secondary",
      title: "A paper",
      url: "https://paper.example/story",
      upstream: { source: wire, hop: "reprints" },
    }).publicId;
    const capture = addCapture(context, { source: paper, extent: "whole", text }).publicId;
    const statement = say("Of being asked.");
    const quote = { statement, form: "verbatim", language: "en", capture } as const;
    addQuotation(context, { ...quote, text: "They were never asked." });
    addQuotation(context, {
      ...{ ...quote, text: "Nobody came.", upstream: { source: speech, hop: "excerpts" } },
    });
    placeStatement(context, { matter, statement, party });
    publish(house, matter);
    expect(
      (await statementsOf(house)).map((row) => [
        row.quotation_number,
        row.source_url,
        row.upstream_hop,
        row.upstream,
        row.upstream_publisher,
        row.upstream_url,
      ]),
    ).toEqual([
      [
        1,
        "https://paper.example/story",
        "reprints",
        "A wire story",
        "An agency",
        "https://agency.example/wire",
      ],
      [
        2,
        "https://paper.example/story",
        "excerpts",
        "The speech",
        null,
        "https://party.example/speech",
      ],
    ]);
  });

  test("goes over its pages without losing or doubling a row, and narrows to one matter", async () => {
    const house = demoHouse();
    const demo = await statementsOf(house);
    const file = openWriter(publicPath(house.folder));
    // A second matter of 1,200 statements; every third has no words.
    file.exec(`
      insert into matters (id, slug, question, summary, version, published_at)
        select 'many', 'many', 'Many?', 'Many.', version, published_at from matters limit 1;
      insert into versions (matter_id, number, slug, published_at, hash, document, statements, rebuttals)
        select 'many', number, 'many', published_at, hash, '', 0, 0 from versions limit 1;
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
      insert into memberships select 'many', 'many-' || i, party_id, i
        from n, (select party_id from memberships limit 1);
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
      insert into statements (id, json, speaker_id, occasion_id, summary, language)
        select 'many-' || i, '{}', speaker_id, occasion_id, 'Said.', 'en'
        from n, (select speaker_id, occasion_id from statements limit 1);
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
      insert into quotations (id, json, statement_id, place, form, text, language, source_id)
        select 'words-' || i, '{}', 'many-' || i, 1, 'verbatim', 'No.', 'en', source_id
        from n, (select source_id from quotations limit 1) where i % 3 > 0;
    `);
    file.close();
    const numbers = (rows: Awaited<ReturnType<typeof statementsOf>>) =>
      rows.map(({ statement_number, words }) => [statement_number, words]);
    const many = Array.from({ length: 1200 }, (_, index) => [
      index + 1,
      (index + 1) % 3 > 0 ? "No." : null,
    ]);
    expect(numbers(await statementsOf(house, { matter: "many" }))).toEqual(many);
    expect(await statementsOf(house)).toHaveLength(demo.length + 1200);
    expect(await statementsOf(house, { matter: "us-cuba-negotiations" })).toEqual(demo);
  });
});

/** A matter with one party and one speaker, and a way to have the speaker say something. */
function matterOf(context: ReturnType<typeof soloEditor>, slug: string) {
  const matter = openMatter(context, {
    slug,
    question: `What of ${slug}?`,
    summary: "Somebody speaks of it.",
  }).publicId;
  const party = addParty(context, { matter, name: "One", positionInShort: "It is so." }).publicId;
  const speaker = addSpeaker(context, { kind: "person", name: `Speaker of ${slug}` }).publicId;
  const occasion = addOccasion(context, { kind: "speech", title: `Speech of ${slug}` }).publicId;
  const say = (summary: string) => logStatement(context, { speaker, occasion, summary }).publicId;
  return { matter, party, say };
}

function publish(house: TestHouse, matter: string): void {
  const context = soloEditor(house);
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  catchUp(house.desk, house.folder);
}
