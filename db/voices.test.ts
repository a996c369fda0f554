/** Statements of several speakers, and words that are only attributed, from the desk to readers and files. */
import { beforeAll, describe, expect, test } from "vitest";
import { claimJsonLd } from "@/components/statement/claim-json-ld";
import { catchUp } from "@/db/catch-up";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import {
  addCoSpeaker,
  changeStatement,
  logStatement,
  removeCoSpeaker,
} from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { listPeople } from "@/db/public/queries/people";
import { getPerson } from "@/db/public/queries/person-pages";
import { getSource } from "@/db/public/queries/sources";
import { getStatement } from "@/db/public/queries/statements";
import { searchRecord } from "@/db/public/search";
import { contextOf, emptyHouse, soloEditor, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { statementCitation } from "@/lib/citation";
import { pairTitle } from "@/lib/comparison/pair-title";
import { comparisonView } from "@/lib/comparison/view";
import { InputError } from "@/lib/errors";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { voiceInText, voiceWithRoles } from "@/lib/people/voice";
import { gateProblems } from "@/lib/publication-gate";
import { replyGaps } from "@/lib/reply-gaps";
import { pageAddressesOf } from "@/lib/review/shown-pages";
import { readQuery } from "@/lib/search/query";
import { takedownInWords } from "@/lib/takedown";
import { ledger } from "@/lib/treatments";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { platePair } from "@/lib/views/plate";
import { sentenceInText } from "@/lib/views/point-sentence";
import { requireRecord } from "./desk/logged-tables";
import { writeVoices } from "./voices.fixture";

/** The matter, published; and what readers have of it. */
function published() {
  const house = emptyHouse();
  const context = soloEditor(house);
  const ids = writeVoices(context);
  submitForReview(context, { matter: ids.matter });
  publishMatter(context, { matter: ids.matter });
  catchUp(house.desk, house.folder);
  const document = getMatterDocument(house.desk.db, ids.matter);
  return { ...house, context, ids, document, record: publicReader(house.folder) };
}

const five = "Northport, Eastport, Harbour Board, Union of Ferry Crews and Quay Traders";
/** What the account calls itself, and that it is one. */
const watch = "Quay Watch (account @quaywatch on Mastodon)";
const whole =
  "Northport (Port town), Eastport, Harbour Board (Owner of the quays), Union of Ferry Crews and Quay Traders";

async function rowsOf(record: ReturnType<typeof published>["record"], dataset: DatasetName) {
  const names = datasets[dataset].columns.map(({ name }) => name);
  const found: Record<string, unknown>[] = [];
  for await (const rows of exportRows(record, dataset))
    for (const row of rows)
      found.push(Object.fromEntries(names.map((name, index) => [name, row[index]])));
  return found;
}

/** What is only read is published once. */
let shown: ReturnType<typeof published>;
beforeAll(() => {
  shown = published();
}, 60_000);

async function search(typed: string) {
  const query = readQuery(typed);
  if (!query) throw new Error("There is something to look for.");
  return searchRecord(query, "", shown.record);
}

describe("a joint statement", () => {
  test("is each of its speakers’, on their pages and in the list of people", async () => {
    const { record, ids, document, folder } = shown;
    expect([...verify(folder)]).toEqual([]);
    const { people } = await listPeople("", record);
    const named = people.map(({ slug, statements }) => [slug, statements]);
    expect(named).toEqual([
      ["ann-archer", 2],
      ...[
        "eastport",
        "harbour-board",
        "harbour-checks",
        "northport",
        "quay-traders",
        "union-of-ferry-crews",
      ].map((slug) => [slug, 1]),
    ]);
    const board = await getPerson("harbour-board", record);
    expect(board?.role?.title).toBe("Owner of the quays");
    expect(board?.positions.points.map(({ point }) => point.proposition)).toEqual([
      "The ferry will stop",
    ]);
    const [entry] = board?.ledger.entries ?? [];
    expect(entry?.rows.map(({ line, sign }) => [line.statementId, sign])).toEqual([
      [ids.joint, "denied"],
    ]);
    expect(pageAddressesOf(document)).toContain(urls.person("harbour-board"));
  });

  test("names all of them in words, citations, files, search and to machines", async () => {
    const { record, ids } = shown;
    const statement = (await getStatement(ids.joint, record))?.statement;
    if (!statement) throw new Error("The statement is published.");
    expect(voiceInText(statement.voice)).toBe(five);
    expect(voiceWithRoles(statement.voice)).toBe(whole);
    const version = { number: 1, publishedAt: "2026-03-06T00:00:00.000Z", hash: "0".repeat(64) };
    const cited = { ...version, question: "?", href: "https://example.org/m" };
    expect(statementCitation(statement, cited)).toContain(`${five}, 2 Mar 2026`);
    const authors = claimJsonLd({ ...statement, quotations: statement.quotations }, "#s1").author;
    expect(authors).toHaveLength(5);
    const found = await search("quay traders");
    const hit = found.hits.find((row) => row.kind === "statement");
    expect(hit?.speakers.map((name) => name.map(({ text }) => text).join(""))).toEqual(
      five.split(/, | and /),
    );
    const co = "Eastport; Harbour Board (Owner of the quays); Union of Ferry Crews; Quay Traders";
    const [row] = (await rowsOf(record, "statements")).filter(
      (one) => one.statement_id === ids.joint,
    );
    expect(row).toMatchObject({ speaker: "Northport", co_speakers: co, attributed_by: null });
    for (const dataset of ["pairs", "answers"] as const) {
      const rows = await rowsOf(record, dataset);
      expect(
        rows.some((one) => one.claim_co_speakers === co),
        dataset,
      ).toBe(true);
    }
  });

  test("gains and loses a speaker, which a comparison of versions tells", () => {
    const { context, ids, document, desk } = published();
    const row = document.statements.find(({ id }) => id === ids.joint);
    const [first] = row?.coSpeakers ?? [];
    removeCoSpeaker(context, { record: first?.id ?? "", revision: 1 });
    const after = getMatterDocument(desk.db, ids.matter);
    const told = JSON.stringify(compareDocuments(document, after));
    expect(told).toContain("Together with");
    expect(after.statements.find(({ id }) => id === ids.joint)?.coSpeakers).toHaveLength(3);
  });

  test("names nobody twice", () => {
    const { context, ids, desk } = published();
    const again = { statement: ids.joint, speaker: ids.northport, role: "" };
    const refused = thrownBy(InputError, () => addCoSpeaker(context, again));
    expect(refused.problems[0]?.message).toBe("They make this statement already.");
    const { revision } = requireRecord(desk.db, "statements", ids.joint);
    const fields = { speaker: ids.others[0] };
    expect(() => changeStatement(context, { record: ids.joint, revision, fields })).toThrow(
      InputError,
    );
  });
});

describe("words that are only attributed", () => {
  test("are nobody’s position, and never shown without that", async () => {
    const { record, ids, document } = shown;
    const mayor = await getPerson("ann-archer", record);
    const lines = mayor?.ledger.entries.flatMap(({ rows }) => rows.map(({ line }) => line)) ?? [];
    expect(lines.map(({ statementId }) => statementId).toSorted()).toEqual(
      [ids.answer, ids.denied].toSorted(),
    );
    const runs = mayor?.positions.points.flatMap((point) => point.runs.map((run) => run.position));
    expect(runs).toEqual(["denies", "denies_saying"]);
    const statement = (await getStatement(ids.attributed, record))?.statement;
    if (!statement) throw new Error("The statement is published.");
    expect(voiceInText(statement.voice)).toBe(
      "Ann Archer (words attributed by Quay Watch, account @quaywatch on Mastodon)",
    );
    expect(claimJsonLd({ ...statement, quotations: statement.quotations }, "#s3")).toMatchObject({
      text: "Words attributed to Ann Archer: The ferry is at its end. (Gainsay’s paraphrase)",
      author: { name: "Quay Watch" },
    });
    const found = await search("ferry is finished");
    const hit = found.hits.find((row) => row.id === ids.attributed);
    expect(hit).toMatchObject({ attributedBy: watch });
    const [row] = (await rowsOf(record, "pairs")).filter((one) => one.pair_id === ids.neverSaid);
    expect(row).toMatchObject({
      ...{
        rebuttal_type: "denies_saying",
        claim_attributed_by: watch,
        reply_attributed_by: null,
      },
      ...{ points_denied: 0, points_denies_saying: 1 },
    });
    expect(pageAddressesOf(document)).not.toContain(urls.person("quay-watch"));
  });

  test("are denied as never said, by stance and treatment of their own", () => {
    const { ids, document } = shown;
    expect(ledger(document, ids.neverSaid).map((row) => row.treatment)).toEqual(["denies_saying"]);
    const pair = comparisonView(document).pairs.find(({ record }) => record.id === ids.neverSaid);
    if (!pair) throw new Error("The pair is there.");
    expect(pairTitle(pair)).toBe(
      "Ann Archer denies having said words that Quay Watch (account @quaywatch on Mastodon) attributes to Ann Archer: What the mayor said",
    );
    const plate = platePair(pair);
    expect(plate).toMatchObject({
      ...{ word: "Denies having said it", sign: "denies_saying" },
      tally: null,
    });
    expect(plate.point && sentenceInText(plate.point.sentence)).toBe(
      "Denied: having said that the ferry will stop.",
    );
  });

  test("are attributed by somebody else than the speaker", () => {
    const { context, ids } = published();
    const fields = { speaker: ids.mayor, attributedBy: ids.mayor, summary: "So it is." };
    const occasion = requireOccasion(context);
    expect(() => logStatement(context, { ...fields, occasion })).toThrow(/attributes words/);
  });

  test("a reporter may log both", () => {
    const { desk } = emptyHouse();
    const ids = writeVoices(contextOf(desk, "reporter"));
    const document = getMatterDocument(desk.db, ids.matter);
    expect(document.statements.map((row) => Object.hasOwn(row, "coSpeakers"))).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });
});

test("what a source reports of a missing answer is shown as the source’s, beside what we did", async () => {
  const { record, ids, document } = shown;
  const [report] = document.reportedNonReplies ?? [];
  const { capture } = ids.paper;
  expect(report).toMatchObject({ id: ids.silence, position: { captureId: capture } });
  const [gap] = replyGaps(document).filter((row) => row.title.includes("Ferry Company"));
  expect(gap?.sentence).toBe(
    "“Ferry to stop, five bodies say” reports that Ferry Company did not respond: “The Ferry Company did not respond to a request for comment.” No search for one is on record. We asked nobody.",
  );
  const statement = (await getStatement(ids.unnamed, record))?.statement;
  expect(statement?.nonReplies).toMatchObject([{ name: "Ferry Company", kind: "no_response" }]);
  const rows = await rowsOf(record, "statements");
  const row = rows.find((one) => one.statement_id === ids.unnamed);
  expect(row?.reported_non_replies).toBe(
    "Ferry Company, no_response: “The Ferry Company did not respond to a request for comment.” (Ferry to stop, five bodies say)",
  );
  // The words must be the source's.
  const wrong = { ...document, reportedNonReplies: [{ ...report, words: "They laughed." }] };
  expect(gateProblems(wrong as typeof document, () => "Nothing of it.")).toContainEqual(
    expect.objectContaining({ recordId: ids.silence, rule: "exact quote" }),
  );
});

test("that a source is gone is told on its page, in the way of the words and in the export", async () => {
  const { record, ids } = shown;
  const told = "Deleted by its author, seen gone 6 Mar 2026, 10:00 UTC";
  const statement = (await getStatement(ids.attributed, record))?.statement;
  const rungs = statement?.ways.flatMap((way) => way.rungs) ?? [];
  expect(rungs).toContainEqual(expect.objectContaining({ kind: "source", takedowns: [told] }));
  const page = await getSource(ids.posted.id, record);
  expect(page?.source.takedowns?.map(takedownInWords)).toEqual([told]);
  const rows = await rowsOf(record, "sources");
  expect(rows.find((row) => row.source_id === ids.posted.id)?.takedowns).toBe(
    "deleted by its author, seen 2026-03-06T10:00:00.000Z",
  );
});

test("a rating without words is a rating given, and denies nothing", async () => {
  const { record, ids, document } = shown;
  expect(ledger(document, ids.rated)).toEqual([]);
  const pair = comparisonView(document).pairs.find((one) => one.record.id === ids.rated);
  if (!pair) throw new Error("The pair is there.");
  expect(platePair(pair)).toMatchObject({
    ...{ word: "Gives a rating", sign: "rates", point: null },
    rating: { rating: "Unproven", scale: "True, Unproven, False" },
  });
  const [row] = (await rowsOf(record, "pairs")).filter((one) => one.pair_id === ids.rated);
  expect(row).toMatchObject({
    ...{ rebuttal_type: "rates", reviewer_rating: "Unproven", points_denied: 0 },
    ...{ points_not_addressed: 0, reviewer_scale: "True, Unproven, False" },
  });
});

function requireOccasion(context: ReturnType<typeof soloEditor>): string {
  const row = context.desk.connection.prepare("select public_id from occasions").pluck().get();
  return String(row);
}
