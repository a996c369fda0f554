/**
 * Keeps what is derived of the record's rows (schema-derived.ts) in step with them: `standingOf` before a matter's rows
 * change, `keepDerived` after that. It looks at what the rows touch that changed, and at nothing else of the record.
 */
import type { PublicDatabase } from "@/db/public/files";
import { type Prepared, preparedOn } from "@/db/public/prepared";
import { among, listed } from "@/db/public/queries/ids";
import type { MatterDocument } from "@/lib/document/document";
import { type ChangedLines, keepLines } from "./ledger";
import { keepPoints } from "./points";
import { keepStats } from "./stats";
import { type Counted, countedIn, keepTallies } from "./tallies";
import type { Touched } from "./touched";

/** What a matter showed, and what stood of what it will show. */
export interface Standing {
  matter: string;
  /** Occasions of statements that it shows no more. */
  occasions: string[];
  speakers: string[];
  rebuttals: string[];
  /** The kinds of sources, by which it is known what transcripts put in order. */
  kinds: Map<string, string>;
  counted: Counted;
}

const ofThese = `in ${among(":ids")}`;

/** Connections on which nothing is kept in step, since all of it is made at the end, see make.ts. */
export const standingAside = new WeakSet<PublicDatabase["$client"]>();

/** What stands before a matter's rows become those of a document; null where nothing is kept in step. */
export function standingOf(
  { $client }: PublicDatabase,
  matter: string,
  document: MatterDocument,
): Standing | null {
  if (standingAside.has($client)) return null;
  const db = preparedOn($client);
  const rows = db.all<{ list: string; id: string }>(
    "select record_table as list, record_id as id from matter_records where matter_id = :matter",
    { matter },
  );
  const both = (list: "statements" | "speakers" | "rebuttals" | "sources") => [
    ...new Set([
      ...rows.filter((row) => row.list === list).map(({ id }) => id),
      ...document[list].map(({ id }) => id),
    ]),
  ];
  const [speakers, rebuttals] = [both("speakers"), both("rebuttals")];
  const shown = new Set(document.statements.map(({ id }) => id));
  const dropped = both("statements").filter((id) => !shown.has(id));
  return {
    ...{ matter, speakers, rebuttals },
    occasions: occasionsOf(db, dropped),
    kinds: kindsOf(db, both("sources")),
    counted: countedNow(db, { matter, rebuttals, speakers }),
  };
}

/** Writes anew what follows from rows of a matter that changed, and of what it shares. */
export function keepDerived(
  { $client }: PublicDatabase,
  before: Standing | null,
  touched: Touched,
): void {
  if (before === null) return;
  const db = preparedOn($client);
  const { matter } = before;
  const kinds = kindsOf(db, before.kinds.keys());
  const rekinded = [...before.kinds].flatMap(([id, kind]) => (kinds.get(id) === kind ? [] : id));
  const quoting = idsOf(
    db,
    `select distinct statement_id as id from quotations where source_id ${ofThese}`,
    rekinded,
  );
  const own = withOtherEnds(db, [...touched.statements, ...quoting]);
  // What one transcript orders stands together: all that was said on an occasion.
  const occasions = [...before.occasions, ...touched.occasions, ...occasionsOf(db, own)];
  const beside = idsOf(db, `select id from statements where occasion_id ${ofThese}`, occasions);
  const lines = keepLines(db, [...new Set([...own, ...withOtherEnds(db, beside)])]);
  const points = keepPoints(db, lines.pairs);
  const matters = keepMatterSpeakers(db, matter, lines);
  const { counted, rebuttals, speakers } = before;
  keepStats(db, { matter, lines, points, matters, speakers });
  keepTallies(db, counted, countedNow(db, { matter, rebuttals, speakers }));
}

/** With those that answer them, or are answered by them. */
function withOtherEnds(db: Prepared, statements: string[]): string[] {
  const ends = db.all<{ claimId: string; replyId: string }>(
    `select claim_id, reply_id from rebuttals where claim_id ${ofThese}
     union select claim_id, reply_id from rebuttals where reply_id ${ofThese}`,
    { ids: listed(statements) },
  );
  return [...statements, ...ends.flatMap((row) => [row.claimId, row.replyId])];
}

function idsOf(db: Prepared, sql: string, ids: Iterable<string>): string[] {
  return db.all<{ id: string }>(sql, { ids: listed(ids) }).map(({ id }) => id);
}

const occasionsOf = (db: Prepared, statements: string[]) =>
  idsOf(db, `select distinct occasion_id as id from statements where id ${ofThese}`, statements);

function kindsOf(db: Prepared, sources: Iterable<string>): Map<string, string> {
  const rows = db.all<{ id: string; kind: string }>(
    `select id, kind from sources where id ${ofThese}`,
    { ids: listed(sources) },
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

const countedNow = (
  db: Prepared,
  { matter, rebuttals, speakers }: Pick<Standing, "matter" | "rebuttals" | "speakers">,
) => countedIn(db, { matter, rebuttals: listed(rebuttals), speakers: listed(speakers) });

/** Who speaks in the matter, and in others that have a statement of which that changed. Returns how many more each is in. */
function keepMatterSpeakers(
  db: Prepared,
  matter: string,
  lines: ChangedLines,
): Map<string, number> {
  const ids = listed(new Set([...lines.gone, ...lines.come].map((row) => row.statementId)));
  const asked = { matters: listed([matter]), ids };
  const held = `matter_id in (select value from json_each(:matters)
    union select matter_id from memberships where statement_id ${ofThese})`;
  const pairs = (sql: string) =>
    new Map(
      db
        .all<{ matterId: string; speakerId: string }>(sql, asked)
        .map((row) => [`${row.matterId} ${row.speakerId}`, row]),
    );
  const before = pairs(`select matter_id, speaker_id from matter_speakers where ${held}`);
  const after = pairs(`select distinct b.matter_id, v.speaker_id from memberships b
    join statement_speakers v on v.statement_id = b.statement_id where b.${held}`);
  const more = new Map<string, number>();
  const add = (speaker: string, by: number) => more.set(speaker, (more.get(speaker) ?? 0) + by);
  for (const [key, { matterId, speakerId }] of before) {
    if (after.has(key)) continue;
    db.run("delete from matter_speakers where matter_id = :matterId and speaker_id = :speakerId", {
      matterId,
      speakerId,
    });
    add(speakerId, -1);
  }
  for (const [key, row] of after) {
    if (before.has(key)) continue;
    db.run("insert into matter_speakers values (:matterId, :speakerId)", { ...row });
    add(row.speakerId, 1);
  }
  return more;
}
