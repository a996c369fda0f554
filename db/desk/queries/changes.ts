/** Which matters changed at the desk since readers, or reviewers, got them: as the log tells. */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";

export interface MatterChange {
  matterId: number;
  /** Public id. */
  id: string;
  question: string;
  /** When a record that it shows was last written, and by whom. */
  at: string;
  actor: string;
  /** The number of its newest version; null where there is none. */
  version: number | null;
  /** When that version took it off the record; null where it did not. */
  withdrawnAt: string | null;
  /** Whether it was written after it was last sent to review. */
  sinceSubmitted: boolean;
}

/** Matters that stand otherwise than readers have them, the last written first. */
export function listChangedMatters(db: DeskDatabase): MatterChange[] {
  return db
    .all<MatterChange>(sql`
    select m.id as "matterId", m.public_id as id, m.question, log.at, log.actor, v.number as version,
      iif(v.withdrawal is null, null, v.published_at) as "withdrawnAt",
      coalesce(c.log_id > c.sent_log_id, true) as "sinceSubmitted"
    from last_changes c join matters m on m.id = c.matter_id join log_entries log on log.id = c.log_id
    left join versions v on v.matter_id = m.id
      and v.number = (select max(number) from versions where matter_id = m.id)
    where c.log_id > coalesce(c.version_log_id, 0)
    order by c.log_id desc
  `)
    .map((row) => ({ ...row, sinceSubmitted: Boolean(row.sinceSubmitted) }));
}
