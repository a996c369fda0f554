/** Records that look like one: offered to whoever decides, never merged by themselves. Reads only. */
import { and, count, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { formatEdtf, formatSourceDate } from "@/lib/dates/format";
import type { Duplicate, MergeKind, MergeSide } from "@/lib/desk/merging";
import { groupBy } from "@/lib/group";
import { accountOf, kindInWords } from "@/lib/people/account";
import { urls } from "@/lib/urls";
import { beginningOf, counted } from "@/lib/wording";
import { calledAlike, folded, namesOf } from "./name-index";

/** Kinds that are looked through; points are told apart by reading them. */
export const lookedThrough = ["speakers", "sources", "occasions", "statements"] as const;
type Looked = (typeof lookedThrough)[number];

/**
 * Pairs of records that look like one, without those that somebody told apart; each pair once. `among`: public ids, of
 * records that alone are looked at.
 */
export function listDuplicates(db: DeskDatabase, kind: Looked, among?: string[]): Duplicate[] {
  const apart = new Set(
    db
      .select()
      .from(t.toldApart)
      .where(eq(t.toldApart.recordTable, kind))
      .all()
      .map((row) => `${row.oneId} ${row.otherId}`),
  );
  const found = new Map<string, Duplicate>();
  for (const pair of finders[kind](db, among)) {
    const key = pair.sides
      .map(({ id }) => id)
      .toSorted()
      .join(" ");
    if (!apart.has(key) && !found.has(key)) found.set(key, { ...pair, kind });
  }
  return [...found.values()];
}

/** Those that one of some speakers or sources is in: looked for among those that can be alike, not among all. */
export function listDuplicatesOf(
  db: DeskDatabase,
  kind: keyof typeof maybeAlike,
  ids: string[],
): Duplicate[] {
  const wanted = new Set(ids);
  return listDuplicates(db, kind, maybeAlike[kind](db, ids)).filter(({ sides }) =>
    sides.some(({ id }) => wanted.has(id)),
  );
}

const given = (ids: string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

type Pair = Omit<Duplicate, "kind">;

/** The first of a group with each other one. */
function pairsOf<R>(rows: R[], why: string, sideOf: (row: R) => MergeSide): Pair[] {
  const [first, ...others] = rows;
  if (!first) return [];
  return others.map((other) => ({ why, sides: [sideOf(first), sideOf(other)] }));
}

/** Speakers who share a name or an item of Wikidata with one of some, and these. */
function namedAlike(db: DeskDatabase, ids: string[]): string[] {
  const items = db.all<{ id: string }>(sql`
    select public_id as id from ${t.speakers} where wikidata_id in (
      select wikidata_id from ${t.speakers} where public_id in ${given(ids)})`);
  return [...new Set([...items.map(({ id }) => id), ...calledAlike(db, ids)])];
}

function speakers(db: DeskDatabase, among?: string[]): Pair[] {
  const rows = db
    .select({ row: t.speakers, said: count(t.statements.id) })
    .from(t.speakers)
    .leftJoin(t.statements, eq(t.statements.speakerId, t.speakers.id))
    .where(
      and(ne(t.speakers.kind, "unnamed"), among && sql`${t.speakers.publicId} in ${given(among)}`),
    )
    .groupBy(t.speakers.id)
    .orderBy(desc(count(t.statements.id)), t.speakers.id)
    .all();
  // Who is merged with whom would be refused: accounts are told apart by their handles.
  const named = rows.filter(({ row }) => row.kind !== "account");
  const side = ({ row, said }: (typeof rows)[number]): MergeSide => ({
    ...{ id: row.publicId, name: row.name },
    hint: [
      `${kindInWords({ kind: row.kind, account: accountOf(row) })}, ${counted(said, "statement")}`,
      ...(row.description ? [beginningOf(row.description, 100).text] : []),
    ].join(": "),
  });
  const byKey = (keysOf: (row: (typeof rows)[number]["row"]) => string[]) => {
    const keyed = named.flatMap((held) =>
      [...new Set(keysOf(held.row))].filter(Boolean).map((key) => ({ key, held })),
    );
    return [...groupBy(keyed, ({ key }) => key).values()].map((group) =>
      group.map(({ held }) => held),
    );
  };
  const wikidataOf = new Map(named.map(({ row }) => [row.publicId, row.wikidataId]));
  const differ = (one: string, other: string) => {
    const [mine, theirs] = [wikidataOf.get(one), wikidataOf.get(other)];
    return Boolean(mine && theirs && mine !== theirs);
  };
  return [
    ...byKey(({ wikidataId }) => [wikidataId ?? ""]).flatMap((group) =>
      pairsOf(group, `Both are ${group[0]?.row.wikidataId} in Wikidata`, side),
    ),
    ...byKey(namesOf).flatMap((group) =>
      pairsOf(group, "The same name, or another spelling of it", side).filter(
        ({ sides: [one, other] }) => !differ(one.id, other.id),
      ),
    ),
  ];
}

/** An address without what does not tell two pages apart. */
const bareUrl = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/[?&](utm_\w+|fbclid|gclid)=[^&]*/gi, "")
    .replace(/\/+$/, "");

/** Sources whose address has what tells a page apart of one of some, or that have a captured text of theirs; and these. */
function kept(db: DeskDatabase, ids: string[]): string[] {
  const own = db.all<{ id: number; url: string | null }>(
    sql`select id, url from ${t.sources} where public_id in ${given(ids)}`,
  );
  const paths = own.flatMap(({ url }) => (url ? (bareUrl(url).split(/[?&]/)[0] ?? []) : []));
  const rows = db.all<{ id: string }>(sql`
    select public_id as id from ${t.sources}
    where exists (select 1 from json_each(${JSON.stringify(paths)}) where instr(url, value) > 0)
      or public_id in ${given(ids)}
      or id in (select source_id from ${t.captures} where byte_length > 0 and text_sha256 in (
        select text_sha256 from ${t.captures}
        where source_id in (select value from json_each(${JSON.stringify(own.map(({ id }) => id))}))))`);
  return rows.map(({ id }) => id);
}

function sources(db: DeskDatabase, among?: string[]): Pair[] {
  const { publicId: id, title, url, publisher, publishedAt } = t.sources;
  const rows = db
    .select({ id, title, url, publisher, publishedAt })
    .from(t.sources)
    .where(and(isNotNull(url), among && sql`${id} in ${given(among)}`))
    .orderBy(t.sources.id)
    .all();
  const side = (row: Omit<(typeof rows)[number], "id"> & { id: string }): MergeSide => ({
    ...{ id: row.id, name: row.title, href: urls.deskSource(row.id) },
    hint: [row.publisher, row.publishedAt && formatSourceDate(row.publishedAt, null), row.url]
      .filter(Boolean)
      .join(", "),
  });
  const captured = db
    .select({ id, title, url, publisher, publishedAt, text: t.captures.textSha256 })
    .from(t.captures)
    .innerJoin(t.sources, eq(t.sources.id, t.captures.sourceId))
    .where(
      among
        ? sql`${id} in ${given(among)} and ${t.captures.byteLength} > 0`
        : sql`${t.captures.textSha256} in (select text_sha256 from captures
            where text_sha256 is not null and byte_length > 0 group by 1 having count(distinct source_id) > 1)`,
    )
    .orderBy(t.sources.id)
    .all();
  return [
    ...[...groupBy(rows, (row) => bareUrl(row.url ?? "")).values()].flatMap((group) =>
      pairsOf(group, "The same address", side),
    ),
    ...[...groupBy(captured, (row) => row.text ?? row.id).values()].flatMap((group) =>
      pairsOf(group, "The same captured text", side).filter(
        ({ sides: [one, other] }) => one.id !== other.id,
      ),
    ),
  ];
}

function occasions(db: DeskDatabase): Pair[] {
  const rows = db
    .selectDistinct({
      id: t.occasions.publicId,
      name: t.occasions.title,
      edtf: t.datings.edtf,
      speaker: t.speakers.name,
      speakerId: t.speakers.id,
    })
    .from(t.occasions)
    .innerJoin(t.datings, eq(t.datings.occasionId, t.occasions.id))
    .innerJoin(t.statements, eq(t.statements.occasionId, t.occasions.id))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    // Of one speaker on one date there are few; among these the names are compared.
    .where(
      sql`${t.datings.preferred} and (${t.speakers.id}, ${t.datings.edtf}) in (
        select s.speaker_id, d.edtf from datings d cross join statements s on s.occasion_id = d.occasion_id
        where d.preferred and d.edtf is not null
        group by 1, 2 having count(distinct d.occasion_id) > 1)`,
    )
    .orderBy(t.occasions.id)
    .all();
  const alike = groupBy(rows, (row) => `${row.speakerId} ${row.edtf} ${folded(row.name)}`);
  return [...alike.values()].flatMap((group) =>
    pairsOf(group, `The same name and date, ${formatEdtf(group[0]?.edtf ?? null)}`, (row) => ({
      ...{ id: row.id, name: row.name, hint: `With a statement of ${row.speaker}` },
    })),
  );
}

/** Words of some length that one speaker said twice on one date: what is said again and again is no duplicate. */
const fewest = 25;

interface Said {
  id: string;
  summary: string;
  speaker: string;
  edtf: string;
  /** Where it stands: "S2 of “Is it so?”". */
  place: string | null;
  key: string;
  why: string;
}

function statements(db: DeskDatabase): Pair[] {
  const said = db.all<Said>(sql`
    with dated as (
      select s.id, s.speaker_id, s.summary, coalesce(d.edtf, '') as edtf from statements s
        left join datings d on d.occasion_id = s.occasion_id and d.preferred
    ), words as (
      select s.id, s.speaker_id, s.edtf, q.text as words, 'The same words' as why from quotations q
        join dated s on s.id = q.statement_id
      union select id, speaker_id, edtf, summary, 'The same summary' from dated
    ), twice as (
      select speaker_id, edtf, words from words where length(words) >= ${fewest}
      group by 1, 2, 3 having count(distinct id) > 1 limit 2000
    )
    select s.public_id as id, s.summary, k.name as speaker, w.why, w.edtf,
      (select 'S' || m.number || ' of “' || q.question || '”' from memberships m
        join matters q on q.id = m.matter_id where m.statement_id = s.id order by m.id limit 1) as place,
      w.speaker_id || ' ' || w.edtf || ' ' || w.words as key
    from twice join words w on w.speaker_id = twice.speaker_id and w.edtf = twice.edtf
      and w.words = twice.words
    join statements s on s.id = w.id join speakers k on k.id = s.speaker_id
    order by s.id`);
  return [...groupBy(said, (row) => row.key).values()].flatMap((group) =>
    pairsOf(group, group[0]?.why ?? "", ({ id, summary, speaker, edtf, place }) => ({
      ...{ id, name: beginningOf(summary, 160).text, href: urls.newRecord({ statement: id }) },
      hint: [speaker, formatEdtf(edtf || null), place].filter(Boolean).join(", "),
    })).filter(({ sides: [one, other] }) => one.id !== other.id),
  );
}

const finders: Record<Looked & MergeKind, (db: DeskDatabase, among?: string[]) => Pair[]> = {
  ...{ speakers, sources, occasions, statements },
};

/** What can be alike with some records, by what tells them apart at a glance. */
const maybeAlike = { speakers: namedAlike, sources: kept };
