/** Keeps on which points the lines of each speaker are, and where the position on one changed. */
import type { InferSelectModel } from "drizzle-orm";
import { answeredAtOnce } from "@/db/public/asking";
import type { Prepared } from "@/db/public/prepared";
import { historiesOf } from "@/db/public/queries/person-histories";
import type { ledgerPoints } from "@/db/public/schema-derived";
import { undated } from "@/lib/dates/moment";
import { groupBy } from "@/lib/group";
import { inserterOf } from "./insert";

export type PointRow = InferSelectModel<typeof ledgerPoints>;

interface Pair {
  speakerId: string;
  pointId: string;
}

/** Several positions, or a statement taken back, are a change only where dates tell the order, see `historiesOf`. */
const pointsSql = (pairs: string) => `
  select l.speaker_id, l.point_id, p.matter_id, p.place, count(*) as lines,
    count(l.position) as stances,
    ifnull(max(iif(l.position is null, null, l.moment)), ${undated}) as newest,
    count(l.position) > 0 and (count(distinct nullif(l.position, 'denies_saying')) > 1
      or max(l.is_taken_back) = 1) as may_change
  from ${pairs} join points p on p.id = l.point_id
  group by l.speaker_id, l.point_id`;

type Counted = Omit<PointRow, "hasChanged"> & { mayChange: number };

/** The rows of what was counted. */
function rowsOf(db: Prepared, counted: Counted[]): PointRow[] {
  const candidates = counted.filter((row) => row.mayChange === 1);
  const changed = new Set<Counted>();
  for (const [speakerId, rows] of groupBy(candidates, (row) => row.speakerId)) {
    const ids = rows.map((row) => row.pointId);
    const histories = answeredAtOnce(historiesOf(speakerId, ids), db);
    for (const row of rows)
      if ((histories.get(row.pointId)?.changes.length ?? 0) > 0) changed.add(row);
  }
  return counted.map((row) => {
    const { mayChange: _, ...columns } = row;
    return { ...columns, hasChanged: Number(changed.has(row)) };
  });
}

const names = [
  ...(["speakerId", "pointId", "matterId", "place", "lines"] as const),
  ...(["stances", "newest", "hasChanged"] as const),
];

/** Writes what stands of these speakers on these points. Returns the rows before and after. */
export function keepPoints(db: Prepared, pairs: Pair[]): { before: PointRow[]; after: PointRow[] } {
  const distinct = new Set(
    pairs.map(({ speakerId, pointId }) => JSON.stringify([speakerId, pointId])),
  );
  const asked = { pairs: `[${[...distinct].join(",")}]` };
  const before = db.all<PointRow>(
    `select l.* from json_each(:pairs) j
     cross join ledger_points l on l.speaker_id = j.value ->> 0 and l.point_id = j.value ->> 1`,
    asked,
  );
  const after = rowsOf(
    db,
    db.all<Counted>(
      pointsSql(`json_each(:pairs) j
        cross join ledger_lines l on l.speaker_id = j.value ->> 0 and l.point_id = j.value ->> 1`),
      asked,
    ),
  );
  const stands = new Set(after.map((row) => `${row.speakerId} ${row.pointId}`));
  for (const { speakerId, pointId } of before)
    if (!stands.has(`${speakerId} ${pointId}`))
      db.run("delete from ledger_points where speaker_id = :speakerId and point_id = :pointId", {
        speakerId,
        pointId,
      });
  const held = new Set(before.map((row) => JSON.stringify(row)));
  addPoints(
    db,
    after.filter((row) => !held.has(JSON.stringify(row))),
  );
  return { before, after };
}

function addPoints(db: Prepared, rows: PointRow[]): void {
  const insert = inserterOf(db, "ledger_points", names);
  for (const row of rows) insert(row);
}

/** Writes the points of these speakers, where none are there. */
export function addPointsOf(db: Prepared, from: string, to: string): void {
  const counted = db.all<Counted>(
    pointsSql("(select * from ledger_lines where speaker_id > :from and speaker_id <= :to) l"),
    { from, to },
  );
  addPoints(db, rowsOf(db, counted));
}
