/** Makes all that is derived of the record's rows, from the beginning: for whoever wrote many of them at once. */
import { inImmediateTransaction } from "@/db/connect";
import type { PublicDatabase, PublicRecord } from "@/db/public/files";
import { preparedOn } from "@/db/public/prepared";
import { standingAside } from "./keep";
import { addLines, keepCounts, linesNow, markAllLeads } from "./ledger";
import { countRowsOf } from "./ledger-rows";
import { addPointsOf } from "./points";
import { countEverybody } from "./stats";
import { tallyAll } from "./tallies";

const tables = [
  ...["ledger_lines", "ledger_counts", "ledger_points"],
  ...["matter_speakers", "speaker_stats", "tallies"],
];

/** Statements, and speakers, that are read at once. */
const most = { statements: 2_000, speakers: 500 };

/**
 * Does work that writes many versions, and makes what is derived of them at its end: whole, or not at all. Where the work
 * fails, that is of what it wrote until then.
 */
export function withDerivedAside<T>({ connection, db }: PublicRecord, work: () => T): T {
  const make = () => {
    standingAside.delete(connection);
    inImmediateTransaction(connection, () => makeDerived(db));
  };
  standingAside.add(connection);
  let done: T;
  try {
    done = work();
  } catch (error) {
    try {
      make();
    } catch {
      // What went wrong first is what is told.
    }
    throw error;
  }
  make();
  return done;
}

/** Within a transaction of the caller. */
export function makeDerived({ $client }: PublicDatabase): void {
  const db = preparedOn($client);
  for (const table of tables) db.run(`delete from ${table}`);
  for (const ids of statementsByOccasion(db)) {
    const lines = linesNow(db, ids);
    addLines(db, lines);
    keepCounts(db, countRowsOf(lines, 1));
  }
  markAllLeads(db);
  for (let from = "", last = false; !last; ) {
    const [row] = db.all<{ to: string; count: number }>(
      `select max(id) as "to", count(*) as count from
         (select id from speakers where id > :from order by id limit ${most.speakers})`,
      { from },
    );
    last = (row?.count ?? 0) < most.speakers;
    if (row && row.count > 0) addPointsOf(db, from, row.to);
    from = row?.to ?? "";
  }
  db.run(`insert into matter_speakers select distinct b.matter_id, v.speaker_id
    from memberships b join statement_speakers v on v.statement_id = b.statement_id
    order by b.matter_id, v.speaker_id`);
  countEverybody(db);
  tallyAll(db);
}

/** The ids of all statements, those of one occasion always together. */
function* statementsByOccasion(db: ReturnType<typeof preparedOn>): Generator<string[]> {
  for (let from = ""; ; ) {
    const rows = db.all<{ id: string; occasionId: string }>(
      `select id, occasion_id from statements where occasion_id > :from and occasion_id <= ifnull(
         (select occasion_id from statements where occasion_id > :from
          order by occasion_id limit 1 offset ${most.statements}), '~')
       order by occasion_id`,
      { from },
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    from = last.occasionId;
  }
}
