/** Which matters changed at the desk since readers, or reviewers, got them: as the log tells. */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { rehashAction } from "@/db/desk/log-format";

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
  const changes = JSON.stringify([...lastChanges(db)]);
  return db
    .all<MatterChange>(sql`
    with changed as (select value ->> 0 as matter_id, value ->> 1 as log_id from json_each(${changes})),
    newest as (
      select v.matter_id, v.number, iif(v.withdrawal is null, null, v.published_at) as withdrawn_at, log.id as log_id
      from versions v
      join log_entries log on log.record_id = v.public_id and log.action <> ${rehashAction}
      where v.id in (select max(id) from versions group by matter_id)
    ), sent as (
      select s.matter_id, min(log.id) as log_id from submissions s
      join log_entries log on log.record_id = s.public_id
      where s.id in (select max(id) from submissions group by matter_id) group by s.matter_id
    )
    select m.id as "matterId", m.public_id as id, m.question, log.at, log.actor,
      newest.number as version, newest.withdrawn_at as "withdrawnAt", coalesce(log.id > sent.log_id, true) as "sinceSubmitted"
    from changed join matters m on m.id = changed.matter_id
    join log_entries log on log.id = changed.log_id
    left join newest on newest.matter_id = m.id
    left join sent on sent.matter_id = m.id
    where newest.log_id is null or log.id > newest.log_id
    order by log.id desc
  `)
    .map((row) => ({ ...row, sinceSubmitted: Boolean(row.sinceSubmitted) }));
}

/** The last log entry of each matter's records; the log only grows, so each reading goes on where the last one ended. */
const kept = new WeakMap<DeskDatabase, { head: number; changes: Map<number, number> }>();

function lastChanges(db: DeskDatabase): Map<number, number> {
  const { head, changes } = kept.get(db) ?? { head: 0, changes: new Map<number, number>() };
  const [log] = db.all<{ last: number | null; removed: number | null }>(sql`
    select max(id) as last, max(id) filter (where after_hash is null) as removed
    from log_entries where id > ${head}`);
  if (!log?.last) return changes;
  const found = [...changesAfter(db, head), ...(log.removed ? removalsBy(db, log.removed) : [])];
  for (const { matterId, logId } of found) {
    changes.set(matterId, Math.max(logId, changes.get(matterId) ?? 0));
  }
  kept.set(db, { head: log.last, changes });
  return changes;
}

type Found = { matterId: number; logId: number };

/** Matters that show a record written after a log entry. */
function changesAfter(db: DeskDatabase, head: number): Found[] {
  return db.all<Found>(sql`
    with recent as (
      select record_table, record_id, max(id) as log_id from log_entries
      where id > ${head} and action <> ${rehashAction} group by record_id
    ), said(statement_id, log_id) as (
      select s.id, log_id from recent join statements s on s.public_id = record_id where record_table = 'statements'
      union all select q.statement_id, log_id from recent join quotations q on q.public_id = record_id where record_table = 'quotations'
      union all select r.reply_id, log_id from recent join rebuttals r on r.public_id = record_id where record_table = 'rebuttals'
      union all select s.id, log_id from recent join occasions o on o.public_id = record_id
        join statements s on s.occasion_id = o.id where record_table = 'occasions'
      union all select s.id, log_id from recent join datings d on d.public_id = record_id
        join statements s on s.occasion_id = d.occasion_id where record_table = 'datings'
      union all select s.id, log_id from recent join speakers k on k.public_id = record_id
        join statements s on s.speaker_id = k.id where record_table = 'speakers'
      union all select s.id, log_id from recent join speakers k on k.public_id = record_id
        join statements s on k.id in (s.on_behalf_of_id, s.attributed_by_id) where record_table = 'speakers'
      union all select w.statement_id, log_id from recent join speakers k on k.public_id = record_id
        join statement_speakers w on w.speaker_id = k.id where record_table = 'speakers'
      union all select w.statement_id, log_id from recent join offices f on f.public_id = record_id
        join statement_speakers w on w.speaker_id = f.speaker_id where record_table = 'offices'
      union all select w.statement_id, log_id from recent
        join statement_speakers w on w.public_id = record_id where record_table = 'statement_speakers'
      union all select s.id, log_id from recent join offices f on f.public_id = record_id
        join statements s on s.speaker_id = f.speaker_id where record_table = 'offices'
      union all select q.statement_id, log_id from cited join quotations q on q.source_id = cited.source_id
    ), cited(source_id, log_id) as (
      select s.id, log_id from recent join sources s on s.public_id = record_id where record_table = 'sources'
      union all select c.source_id, log_id from recent join captures c on c.public_id = record_id where record_table = 'captures'
      union all select d.source_id, log_id from recent join takedowns d on d.public_id = record_id where record_table = 'takedowns'
      union all select c.source_id, log_id from recent join whole_texts w on w.public_id = record_id
        join captures c on c.id = w.capture_id where record_table = 'whole_texts'
    ), own(matter_id, log_id) as (
      select id, log_id from recent join matters on public_id = record_id where record_table = 'matters'
      ${sql.join(
        [
          "parties",
          "points",
          "matter_topics",
          "memberships",
          "rebuttal_headings",
          "events",
          "reply_searches",
          "comment_requests",
          "reported_non_replies",
        ].map(
          (name) =>
            sql`union all select matter_id, log_id from recent join ${sql.identifier(name)} on public_id = record_id where record_table = ${name}`,
        ),
        sql` `,
      )}
      union all select p.matter_id, log_id from recent join stances t on t.public_id = record_id
        join points p on p.id = t.point_id where record_table = 'stances'
      union all select m.matter_id, log_id from said join memberships m on m.statement_id = said.statement_id
    )
    select matter_id as "matterId", max(log_id) as "logId" from own group by matter_id
  `);
}

/**
 * Matters that show fewer stances than their newest version, as of a removal: what is removed leads to no matter, and in
 * logs from before 019 no parent changed with it.
 */
function removalsBy(db: DeskDatabase, logId: number): Found[] {
  return db.all<Found>(sql`
    select v.matter_id as "matterId", ${logId} as "logId" from versions v
    where v.id in (select max(id) from versions group by matter_id)
      and json_array_length(v.document, '$.stances') > (
        select count(*) from stances s join points p on p.id = s.point_id where p.matter_id = v.matter_id)
  `);
}
