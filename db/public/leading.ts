/** Which version showed each record last, and where the addresses and ids of those lead that went into others. */
import { sql } from "drizzle-orm";
import type { MatterDocument } from "@/lib/document/document";
import { type MergedTable, mergedTables } from "@/lib/merged";
import { isNamed } from "@/lib/people/unnamed";
import { keepChange, type Led } from "./changes";
import type { PublicDatabase } from "./files";
import * as t from "./schema";
import { statementOf } from "./table-rows";

interface ShownVersion {
  matterId: string;
  number: number;
  publishedAt: string;
}

/** What the records of a document that have addresses are found by there. */
const addressKeysOf = ({ rebuttals, statements, sources, speakers }: MatterDocument) => ({
  rebuttals: rebuttals.map((row) => row.id),
  statements: statements.map((row) => row.id),
  sources: sources.map((row) => row.id),
  speakers: speakers.filter(isNamed).map((row) => row.slug),
});

/** Keeps which version showed each record that has an address, for the day when none does. */
export function rememberShown(
  db: PublicDatabase,
  { matterId, number }: ShownVersion,
  document: MatterDocument,
): void {
  const remember = statementOf(
    db,
    `insert into last_shown (record_table, record_key, matter_id, version) values (?, ?, ?, ?)
      on conflict do update set matter_id = excluded.matter_id, version = excluded.version`,
  );
  for (const [recordTable, recordKeys] of Object.entries(addressKeysOf(document))) {
    for (const recordKey of recordKeys) remember.run(recordTable, recordKey, matterId, number);
  }
}

/** A list of records, and what they are named by there: people’s addresses are made of their slugs. */
interface Names {
  list: MergedTable;
  by: Led["by"];
  /** What each record of a document is named by, and what those were that went into it. */
  of(document: MatterDocument): { now: string; former?: string[] }[];
}

const names: Names[] = [
  ...mergedTables.map(
    (list): Names => ({
      ...{ list, by: "id" },
      of: (document) => document[list].map((row) => ({ now: row.id, former: row.formerIds })),
    }),
  ),
  {
    ...{ list: "speakers", by: "slug" },
    of: ({ speakers }) =>
      speakers
        .filter((row) => isNamed(row) || row.formerSlugs)
        .map(({ slug, formerSlugs }) => ({ now: slug, former: formerSlugs })),
  },
];

/** Addresses of people are looked for among speakers; by their ids nothing is. */
const tableOf = ({ list, by }: Names) =>
  list === "speakers" && by === "id" ? "speaker_ids" : list;

/**
 * Keeps where records lead that went into others, until one is on record by itself again, or what it went into says
 * nothing of it any more: a merge can be undone, and the record taken out, before a version shows it.
 */
export function rememberLeading(
  db: PublicDatabase,
  version: ShownVersion,
  document: MatterDocument,
): void {
  for (const one of names) leadOn(db, version, one, one.of(document));
}

function leadOn(
  db: PublicDatabase,
  { matterId, number, publishedAt: at }: ShownVersion,
  one: Names,
  shown: ReturnType<Names["of"]>,
): void {
  const recordTable = tableOf(one);
  const leading = new Map(
    shown.flatMap(({ now, former = [] }) => former.map((from): [string, string] => [from, now])),
  );
  const touched = [...shown.map(({ now }) => now), ...leading.keys()];
  const held = new Map(
    db
      .all<{ formerKey: string; nowKey: string }>(
        sql`select former_key as formerKey, now_key as nowKey from ${t.ledOn}
          where record_table = ${recordTable}
            and (former_key in (select value from json_each(${JSON.stringify(touched)}))
              or now_key in (select value from json_each(${JSON.stringify(shown.map(({ now }) => now))})))`,
      )
      .map(({ formerKey, nowKey }) => [formerKey, nowKey]),
  );
  const keep = (kind: "merge" | "merge_undone", from: string, into: string) => {
    const details = { list: one.list, by: one.by, from, into };
    keepChange(db, { kind, at, matterId, number, details });
  };
  for (const [formerKey, nowKey] of [...held].sort()) {
    if (leading.has(formerKey)) continue;
    db.run(sql`delete from ${t.ledOn}
      where record_table = ${recordTable} and former_key = ${formerKey}`);
    keep("merge_undone", formerKey, nowKey);
  }
  for (const [formerKey, nowKey] of [...leading].sort()) {
    if (held.get(formerKey) === nowKey) continue;
    db.insert(t.ledOn)
      .values({ recordTable, formerKey, nowKey })
      .onConflictDoUpdate({
        target: [t.ledOn.recordTable, t.ledOn.formerKey],
        set: { nowKey },
      })
      .run();
    keep("merge", formerKey, nowKey);
  }
}
