/** Keeps what is counted of each speaker. */
import type { InferSelectModel } from "drizzle-orm";
import type { Prepared } from "@/db/public/prepared";
import { among, listed } from "@/db/public/queries/ids";
import type { speakerStats } from "@/db/public/schema-derived";
import { groupBy } from "@/lib/group";
import { inserterOf } from "./insert";
import type { ChangedLines } from "./ledger";
import type { LineRow } from "./ledger-rows";
import type { PointRow } from "./points";
import { addTo } from "./tallies";

type StatsRow = InferSelectModel<typeof speakerStats>;

export interface ChangedOfSpeakers {
  matter: string;
  lines: ChangedLines;
  points: { before: PointRow[]; after: PointRow[] };
  /** How many matters each has more, or less. */
  matters: Map<string, number>;
  /** Everybody whom the matter showed or shows. */
  speakers: Iterable<string>;
}

const none = { statements: 0, answers: 0, matters: 0, points: 0, changed: 0 };
type Sums = typeof none;

/** Newest first; without a date last. */
const newestFirst = "l.moment desc, l.statement_id";

const ofStatements = (rows: LineRow[]) => rows.filter((row) => row.place === 0);

/** Adds what changed to the rows of these speakers. */
export function keepStats(db: Prepared, changed: ChangedOfSpeakers): void {
  const { lines, points, matters } = changed;
  const [linesBefore, linesAfter] = [lines.before, lines.after].map((rows) =>
    groupBy(ofStatements(rows), (row) => row.speakerId),
  );
  const [pointsBefore, pointsAfter] = [points.before, points.after].map((rows) =>
    groupBy(rows, (row) => row.speakerId),
  );
  const ids = new Set([
    ...changed.speakers,
    ...(linesBefore?.keys() ?? []),
    ...(linesAfter?.keys() ?? []),
    ...(pointsBefore?.keys() ?? []),
    ...(pointsAfter?.keys() ?? []),
    ...matters.keys(),
  ]);
  const asked = { ids: listed(ids) };
  const before = new Map(
    db
      .all<StatsRow>(`select * from speaker_stats where speaker_id in ${among(":ids")}`, asked)
      .map((row) => [row.speakerId, row]),
  );
  const stand = standingOf(db, changed.matter, ids, before);
  const insert = inserterOf(db, "speaker_stats", names);
  for (const id of ids) {
    const [was, stands] = [before.get(id), stand.get(id)];
    const sums: Sums = { ...none };
    for (const name of Object.keys(none) as (keyof Sums)[]) sums[name] = was?.[name] ?? 0;
    add(sums, linesBefore?.get(id), pointsBefore?.get(id), -1);
    add(sums, linesAfter?.get(id), pointsAfter?.get(id), 1);
    sums.matters += matters.get(id) ?? 0;
    const is = stands && rowOf(stands, sums, newestOf(db, id, sums.statements > 0, lines, was));
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (is) insert(is);
    else db.run("delete from speaker_stats where speaker_id = :id", { id });
    if (was?.isListed) addTo(db, "letter", was.slug.slice(0, 1), -1);
    if (is?.isListed) addTo(db, "letter", is.slug.slice(0, 1), 1);
  }
}

/** In the order of the table's columns. */
const rowOf = (
  { slug, isNamed, speakerId, changedAt }: Standing,
  sums: Sums,
  newest: Newest,
): StatsRow => ({
  ...{ speakerId, slug, isListed: Number(isNamed === 1 && sums.statements > 0) },
  ...sums,
  changedAt,
  ...newest,
});

function add(
  sums: Sums,
  lines: LineRow[] | undefined,
  points: PointRow[] | undefined,
  by: 1 | -1,
): void {
  for (const { answers } of lines ?? []) {
    sums.statements += by;
    sums.answers += by * answers;
  }
  for (const { stances, hasChanged } of points ?? []) {
    if (stances > 0) sums.points += by;
    sums.changed += by * hasChanged;
  }
}

interface Standing {
  speakerId: string;
  slug: string;
  isNamed: number;
  changedAt: string | null;
}

const standingSql = `select k.id as speaker_id, k.slug, k.kind <> 'unnamed' as is_named,
  (select max(m.published_at) from matter_records r join matters m on m.id = r.matter_id
    where r.record_table = 'speakers' and r.record_id = k.id) as changed_at
  from speakers k`;

/**
 * How these speakers stand. Whoever a matter shows now that was published just now changed when it was, or later: those
 * of many matters are not looked up in all of them.
 */
function standingOf(
  db: Prepared,
  matter: string,
  ids: Iterable<string>,
  before: ReadonlyMap<string, StatsRow>,
): Map<string, Standing> {
  const shown = db.all<Standing>(
    `select k.id as speaker_id, k.slug, k.kind <> 'unnamed' as is_named, m.published_at as changed_at
     from matter_records r join matters m on m.id = r.matter_id join speakers k on k.id = r.record_id
     where r.matter_id = :matter and r.record_table = 'speakers'`,
    { matter },
  );
  const known = new Map(
    shown.flatMap((row) => {
      const was = before.get(row.speakerId)?.changedAt;
      const changedAt = [was ?? "", row.changedAt ?? ""].toSorted().at(-1) ?? null;
      return was === undefined ? [] : [[row.speakerId, { ...row, changedAt }] as const];
    }),
  );
  const others = [...ids].filter((id) => !known.has(id));
  const asked = db.all<Standing>(`${standingSql} where k.id in ${among(":ids")}`, {
    ids: listed(others),
  });
  return new Map([...known, ...asked.map((row) => [row.speakerId, row] as const)]);
}

const newestSql = `(select l.statement_id from ledger_lines l
  where l.speaker_id = :id and l.place = 0 order by ${newestFirst} limit 1)`;
const titledSql = `(select l.statement_id from ledger_lines l
  join statement_speakers v on v.statement_id = l.statement_id and v.speaker_id = l.speaker_id
  where l.speaker_id = :id and l.place = 0 and v.role is not null order by ${newestFirst} limit 1)`;

type Newest = Pick<StatsRow, "newestId" | "titledId">;

/** The newest statements of a speaker: where those of before are not touched, only what was looked at may be newer. */
function newestOf(
  db: Prepared,
  id: string,
  spoke: boolean,
  { looked }: ChangedLines,
  was: StatsRow | undefined,
): Newest {
  if (!spoke) return { newestId: null, titledId: null };
  const touched = looked.get(id);
  if (was && !touched) return { newestId: was.newestId, titledId: was.titledId };
  const isKept =
    was?.newestId && !touched?.has(was.newestId) && !(was.titledId && touched?.has(was.titledId));
  const among = isKept
    ? [...(touched ?? []), was.newestId, was.titledId].filter((one) => one !== null)
    : null;
  const of = (sql: string) =>
    among
      ? sql.replace(
          "l.place = 0",
          "l.place = 0 and l.statement_id in (select value from json_each(:among))",
        )
      : sql;
  const [row] = db.all<Newest>(
    `select ${of(newestSql)} as newest_id, ${of(titledSql)} as titled_id`,
    { id, ...(among && { among: listed(among) }) },
  );
  return row ?? { newestId: null, titledId: null };
}

const names = [
  ...(["speakerId", "slug", "isListed", "statements", "answers", "matters"] as const),
  ...(["points", "changed", "changedAt", "newestId", "titledId"] as const),
];

/** The same of everybody, into an empty table, once lines, points and speakers of matters are there. */
export function countEverybody(db: Prepared): void {
  const [newest, titled] = [newestSql, titledSql].map((sql) => sql.replace(":id", "k.speaker_id"));
  db.run(`insert into speaker_stats
    select k.speaker_id, k.slug, k.is_named and l.statements is not null, ifnull(l.statements, 0),
      ifnull(l.answers, 0), ifnull(m.matters, 0), ifnull(p.points, 0), ifnull(p.changed, 0),
      k.changed_at, ${newest}, ${titled}
    from (${standingSql}) k
    left join (select speaker_id, count(*) as statements, sum(answers) as answers
      from ledger_lines where place = 0 group by speaker_id) l on l.speaker_id = k.speaker_id
    left join (select speaker_id, count(*) as matters from matter_speakers group by speaker_id) m
      on m.speaker_id = k.speaker_id
    left join (select speaker_id, sum(stances > 0) as points, sum(has_changed) as changed
      from ledger_points group by speaker_id) p on p.speaker_id = k.speaker_id`);
}
