/**
 * Keeps `last_changes` in step with the log: at the end of every transaction, from its entries alone. The queue then
 * reads what stands otherwise than readers have it, however long the log is.
 */
import type { Connection } from "@/db/connect";
import { rehashAction } from "@/lib/log/chain";
import { onceForEach } from "@/lib/once";

/** Tables of a matter's own records. */
const ofMatter = [
  ...["parties", "points", "matter_topics", "memberships", "rebuttal_headings", "events"],
  ...["reply_searches", "comment_requests", "reported_non_replies"],
];

/**
 * Records written after the entry @head. All goes out from these, which are few: the joins cross, so that it does however
 * many there may be.
 */
const recent = `recent as materialized (
  select record_table, record_id, max(id) as log_id from log_entries
  where id > @head and action <> '${rehashAction}' group by record_table, record_id
)`;

/** The statement of each such record, directly or through what it names. */
const said = `said(statement_id, log_id) as (
  select s.id, log_id from recent cross join statements s on s.public_id = record_id where record_table = 'statements'
  union all select q.statement_id, log_id from recent cross join quotations q on q.public_id = record_id where record_table = 'quotations'
  union all select r.reply_id, log_id from recent cross join rebuttals r on r.public_id = record_id where record_table = 'rebuttals'
  union all select s.id, log_id from recent cross join occasions o on o.public_id = record_id
    cross join statements s on s.occasion_id = o.id where record_table = 'occasions'
  union all select s.id, log_id from recent cross join datings d on d.public_id = record_id
    cross join statements s on s.occasion_id = d.occasion_id where record_table = 'datings'
  ${["speaker_id", "on_behalf_of_id", "attributed_by_id"]
    .map(
      (
        names,
      ) => `union all select s.id, log_id from recent cross join speakers k on k.public_id = record_id
        cross join statements s on s.${names} = k.id where record_table = 'speakers'`,
    )
    .join("\n")}
  union all select w.statement_id, log_id from recent cross join speakers k on k.public_id = record_id
    cross join statement_speakers w on w.speaker_id = k.id where record_table = 'speakers'
  union all select w.statement_id, log_id from recent cross join offices f on f.public_id = record_id
    cross join statement_speakers w on w.speaker_id = f.speaker_id where record_table = 'offices'
  union all select w.statement_id, log_id from recent
    cross join statement_speakers w on w.public_id = record_id where record_table = 'statement_speakers'
  union all select s.id, log_id from recent cross join offices f on f.public_id = record_id
    cross join statements s on s.speaker_id = f.speaker_id where record_table = 'offices'
  union all select q.statement_id, log_id from cited cross join quotations q on q.source_id = cited.source_id
), cited(source_id, log_id) as (
  select s.id, log_id from recent cross join sources s on s.public_id = record_id where record_table = 'sources'
  union all select c.source_id, log_id from recent cross join captures c on c.public_id = record_id where record_table = 'captures'
  union all select d.source_id, log_id from recent cross join takedowns d on d.public_id = record_id where record_table = 'takedowns'
  union all select c.source_id, log_id from recent cross join whole_texts w on w.public_id = record_id
    cross join captures c on c.id = w.capture_id where record_table = 'whole_texts'
)`;

const own = `own(matter_id, log_id) as (
  select id, log_id from recent cross join matters on public_id = record_id where record_table = 'matters'
  ${ofMatter
    .map(
      (name) => `union all select matter_id, log_id from recent
        cross join ${name} on public_id = record_id where record_table = '${name}'`,
    )
    .join("\n")}
  union all select p.matter_id, log_id from recent cross join stances t on t.public_id = record_id
    cross join points p on p.id = t.point_id where record_table = 'stances'
  union all select m.matter_id, log_id from said cross join memberships m on m.statement_id = said.statement_id
)`;

/** The last entries of each matter after @head: of a record that it shows, of a version, of what was sent to review. */
export const lastEntries = {
  log_id: `with ${recent}, ${said}, ${own} select matter_id, max(log_id) as last from own group by matter_id`,
  // A version, or what was sent, has one entry when it is made.
  version_log_id: `select v.matter_id, max(l.id) as last from log_entries l join versions v on v.public_id = l.record_id
    where l.id > @head and l.record_table = 'versions' and l.action <> '${rehashAction}' group by v.matter_id`,
  sent_log_id: `select s.matter_id, max(l.id) as last from log_entries l join submissions s on s.public_id = l.record_id
    where l.id > @head and l.record_table = 'submissions' and l.before_hash is null
      and l.action <> '${rehashAction}' group by s.matter_id`,
};

const steps = [
  `insert into last_changes (matter_id, log_id) select * from (${lastEntries.log_id}) where true
   on conflict do update set log_id = max(log_id, excluded.log_id)`,
  `insert into last_changes (matter_id, log_id, version_log_id)
   select matter_id, 0, last from (${lastEntries.version_log_id}) where true
   on conflict do update set version_log_id = excluded.version_log_id`,
  `insert into last_changes (matter_id, log_id, sent_log_id)
   select matter_id, 0, last from (${lastEntries.sent_log_id}) where true
   on conflict do update set sent_log_id = excluded.sent_log_id`,
  // The key of a matter that is gone may be another one's one day.
  `delete from last_changes where matter_id not in (select id from matters)
     and exists (select 1 from log_entries where id > @head and record_table = 'matters' and after_hash is null)`,
];

const statementsOf = onceForEach((connection: Connection) => ({
  isBehind: connection
    .prepare<[], number>(
      `select head from (select coalesce((select log_id from last_changes_head), 0) as head)
       where head < (select max(id) from log_entries)`,
    )
    .pluck(),
  steps: steps.map((text) => connection.prepare<{ head: number }>(text)),
  end: connection.prepare<[]>(
    `insert into last_changes_head (id, log_id) select 1, max(id) from log_entries
     where true on conflict do update set log_id = excluded.log_id`,
  ),
}));

/** Whether the log was written otherwise than through transactions of the desk, as by an earlier release. */
export const isBehindLog = (connection: Connection): boolean =>
  statementsOf(connection).isBehind.get() !== undefined;

/** Goes through what the log got since the last time, within the transaction that wrote it. */
export function keepLastChanges(connection: Connection): void {
  const { isBehind, steps, end } = statementsOf(connection);
  const head = isBehind.get();
  if (head === undefined) return;
  for (const step of steps) step.run({ head });
  end.run();
}
