import { describe, expect, test } from "vitest";
import { makeDerived } from "@/db/public/derived/make";
import { openPublicWriter, publicPath, publicReader } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { demoHouse } from "@/db/test-support";
import { type LedgerFilter, wholeLedger } from "@/lib/people/ledger-filter";
import { isSide, type LedgerCell } from "@/lib/people/ledger-rows";
import { ledgerProblems } from "./ledger.fixture";
import { getPerson, getPersonStatements } from "./person-pages";

const cossio = "carlos-fernandez-de-cossio";
const trump = "donald-trump";

const demoRecord = () => publicReader(demoHouse().folder);

async function personOf(slug: string, record: Reader = demoRecord()) {
  const person = await getPerson(slug, record);
  if (!person) throw new Error(`${slug} is in the demo.`);
  return person;
}

const rowsOf = ({ ledger }: Awaited<ReturnType<typeof personOf>>) =>
  ledger.entries.flatMap((entry) => entry.rows);
const inShort = (cell: LedgerCell | undefined) => {
  if (!cell) return null;
  return isSide(cell) ? `${cell.relation}: ${cell.words?.text ?? "nothing"}` : cell.kind;
};

describe("the ledger of a person", () => {
  test("has own words, the sign, and the words they answer, point by point", async () => {
    const rows = rowsOf(await personOf(cossio));
    expect(
      rows.map((row) => [
        row.name,
        row.sign,
        row.point?.number,
        row.said.text,
        inShort(row.facing),
      ]),
    ).toEqual([
      [
        ...["S2", "denies", 1, "not yet in a negotiation process"],
        "in_answer_to: they have started talks with Cuba",
      ],
      [
        ...["S2", "sets_conditions", 2, "Cuba will have some red lines in negotiations"],
        "in_answer_to: want to make a deal",
      ],
      ["S2", "asserts", 4, "open to dialogue", "in_answer_to: nothing"],
      ["S2", "leaves_open", 5, "this may lead to negotiations", "in_answer_to: nothing"],
      [
        ...["S4", "denies", 6, "not a threat to the U.S."],
        "in_answer_to: to protect U.S. national security",
      ],
      ["S5", "answers_nothing", undefined, "a very difficult situation", "answers_nothing"],
      [
        ...["S6", "answers_nothing", undefined],
        "Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.",
        "answers_nothing",
      ],
    ]);
  });

  test("is no surer of a silence than the record: a search says where and when, none says so", async () => {
    const rows = rowsOf(await personOf(cossio));
    const searches = new Map(
      rows.map((row) => {
        const [back] = row.back;
        return [row.name, back && !isSide(back) && back.kind === "no_reply" ? back.search : "?"];
      }),
    );
    expect(searches.get("S2")).toMatchObject({
      ...{ partyName: "United States", where: "the one captured article", outcome: "no_reply" },
    });
    expect(searches.get("S4")).toBeNull();
  });

  test("of a claim has the reply's words on each point, and its silence", async () => {
    const rows = rowsOf(await personOf(trump));
    expect(rows.map((row) => [row.sign, inShort(row.facing)])).toEqual([
      ["denied", "answered_with: not yet in a negotiation process"],
      ["met_with_conditions", "answered_with: Cuba will have some red lines in negotiations"],
      ["not_addressed", "answered_with: nothing"],
    ]);
    expect(rows.every((row) => row.back.length === 0)).toBe(true);
  });

  test("of few is not read by years", async () => {
    const { summary } = (await personOf(cossio)).ledger;
    expect(summary).toMatchObject({
      ...{ statements: 4, points: 5, answered: 0, takenBack: 0, hasYears: false },
      years: { columns: [], undated: { count: 4, answered: 0 } },
    });
  });

  test("is nobody's where the record has none of that name", async () => {
    expect(await getPerson("nobody", demoRecord())).toBeUndefined();
  });
});

describe("the head and the positions of a person", () => {
  test("have the office that the record gave at the time, and say where it is from", async () => {
    expect((await personOf(cossio)).role).toEqual({
      ...{ title: "Deputy Foreign Minister of Cuba", from: "statement", edtf: "[..2026-02-02]" },
    });
    expect((await personOf("white-house")).role).toBeNull();
  });

  test("have a stance on each point, shown by the words that show it", async () => {
    const { total, changed, points, next } = (await personOf(cossio)).positions;
    expect([total, changed, next]).toEqual([5, 0, null]);
    expect(points.map((row) => row.point.number)).toEqual([1, 2, 4, 5, 6]);
    const threat = points.find((row) => row.point.proposition.startsWith("Cuba threatens"));
    expect(threat?.runs.map((run) => [run.position, run.first.words?.text])).toEqual([
      ["denies", "not a threat to the U.S."],
    ]);
  });
});

/** The demo with so many copies of the first statement of a speaker, each a day later, every other or some with its stances. */
function grown(slug: string, copies: number, withStances = "i % 2 = 0") {
  const { folder } = demoHouse();
  const { connection, db } = openPublicWriter(publicPath(folder));
  connection.exec(`
    create temp table original as select s.id from statements s join speakers k on k.id = s.speaker_id
      where k.slug = '${slug}' limit 1;
    create temp table copies as with recursive n(i) as
      (select 1 union all select i + 1 from n where i < ${copies}) select i from n;
    insert into statements (id, json, speaker_id, speaker_role, on_behalf_of_id, occasion_id, summary,
        language, edtf, phrase, earliest, latest)
      select 'c' || i, json_set(json, '$.id', 'c' || i), speaker_id, speaker_role, on_behalf_of_id,
        occasion_id, summary, language, edtf, phrase, earliest + i * 86400000, latest + i * 86400000
      from statements, copies where id in (select id from original);
    insert into statement_speakers (statement_id, place, speaker_id, role)
      select 'c' || i, place, speaker_id, role
      from statement_speakers, copies where statement_id in (select id from original);
    insert into memberships (matter_id, statement_id, party_id, number)
      select matter_id, 'c' || i, party_id, 1000 + i
      from memberships, copies where statement_id in (select id from original);
    insert into stances (id, matter_id, place, statement_id, point_id, position, quotation_id,
        span_start, span_end, reason)
      select id || 'c' || i, matter_id, place + 1000 * i, 'c' || i, point_id, position, quotation_id,
        span_start, span_end, reason
      from stances, copies where statement_id in (select id from original) and ${withStances};`);
  connection.transaction(() => makeDerived(db))();
  connection.close();
  return publicReader(folder);
}

describe("a person of many statements", () => {
  const many = () => grown(trump, 800);
  const pageOf = (record: Reader, filter: Partial<LedgerFilter>, after?: string) =>
    getPersonStatements(trump, { filter: { ...wholeLedger, ...filter }, after }, record);

  test("is read by years, fifty rows a page, and a claim said often is one of them", async () => {
    const record = many();
    const { summary, entries } = (await personOf(trump, record)).ledger;
    expect(summary).toMatchObject({ statements: 801, hasYears: true, answered: 1 });
    expect(summary.years.columns.map((row) => (row.kind === "year" ? row.year : null))).toEqual([
      ...[2026, 2027, 2028],
    ]);
    expect(entries).toHaveLength(50);
    const folds = entries.flatMap((entry) => entry.fold ?? []);
    // Of 2028, every other of 102 days; the rest of the page are those without a stance.
    expect(folds.map((fold) => fold.times)).toEqual([51, 51, 51]);
    expect(entries.filter((entry) => entry.fold).every((entry) => entry.rows.length === 3)).toBe(
      true,
    );
  });

  test("has the rows of the rule over all lines, by every filter, in both orders", async () => {
    expect(await ledgerProblems(grown(trump, 60))).toEqual([]);
  });

  test("has a claim that is said three times in a year three times, and not folded", async () => {
    expect(await ledgerProblems(grown(trump, 14, "i in (2, 3)"))).toEqual([]);
  });

  test("is walked from page to page, each row once", async () => {
    const record = many();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await pageOf(record, { year: 2026, order: "oldest" }, after);
      for (const { rows, fold } of page?.ledger.entries ?? [])
        if (!fold) seen.push(rows[0]?.line.statementId ?? "");
      after = page?.ledger.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    // Of 2026 every other copy takes no stance; the others, and the statement itself, are in the folds.
    expect(seen).toHaveLength(167);
  });

  test("shows every row of a point that is asked for, without folds", async () => {
    const record = many();
    const [point] = (await pageOf(record, {}))?.ledger.points ?? [];
    const page = await pageOf(record, { point: point?.id ?? "" });
    expect(page?.ledger.entries.some((entry) => entry.fold)).toBe(false);
    expect(page?.ledger.summary.shown).toBe(401);
    expect(page?.ledger.point?.id).toBe(point?.id);
  });
});
