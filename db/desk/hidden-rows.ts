/**
 * The one rule of restricted matters, in SQL: which rows of which table an account does not see. A matter hides what is
 * its own; a shared record (a speaker, a source …) is hidden where it was made for restricted matters alone and nothing
 * that the account sees uses it.
 */

/** Of which restrictions an account is a member, and of which it is not: their inner keys. Only those that are on. */
export interface Standing {
  mine: number[];
  others: number[];
}

const list = (keys: number[]) => `(${keys.join(", ")})`;

/** The sets of inner keys that the rule speaks of, in an order in which each needs only those before it. */
export function hiddenSets({ mine, others }: Standing): Record<string, string> {
  /** Records of a table that are kept for others, and for none of the account's own restrictions. */
  const kept = (table: string) => `
    select k.id, k.public_id from main.${table} k join main.restricted_records p on p.record_id = k.public_id
    where p.record_table = '${table}' and p.restriction_id in ${list(others)} and not exists (
      select 1 from main.restricted_records o where o.record_id = p.record_id and o.restriction_id in ${list(mine)})`;
  const seenMatter = (column: string) => `${column} not in (select id from hidden_matters)`;
  const seenStatement = (column: string) => `${column} not in (select id from hidden_statements)`;
  return {
    hidden_matters: `select matter_id as id from main.restrictions
      where id in ${list(others)} and matter_id is not null`,
    hidden_statements: `select k.id from (${kept("statements")}) k where not exists (
      select 1 from main.memberships m where m.statement_id = k.id and ${seenMatter("m.matter_id")})`,
    hidden_speakers: `select k.id from (${kept("speakers")}) k where not exists (
        select 1 from main.statements s where s.speaker_id = k.id and ${seenStatement("s.id")})
      and not exists (
        select 1 from main.statements s where s.on_behalf_of_id = k.id and ${seenStatement("s.id")})
      and not exists (
        select 1 from main.comment_requests r where r.speaker_id = k.id and ${seenMatter("r.matter_id")})`,
    hidden_occasions: `select k.id from (${kept("occasions")}) k where not exists (
      select 1 from main.statements s where s.occasion_id = k.id and ${seenStatement("s.id")})`,
    hidden_topics: `select k.id from (${kept("topics")}) k where not exists (
      select 1 from main.matter_topics l where l.topic_id = k.id and ${seenMatter("l.matter_id")})`,
    // What is seen of the sources kept for others: what something seen names, and whatever is upstream of that.
    hidden_sources: `with recursive kept as (${kept("sources")}), seen(id) as (
        select k.id from kept k where
          exists (select 1 from main.quotations q where q.source_id = k.id and ${seenStatement("q.statement_id")})
          or exists (select 1 from main.quotations q where q.upstream_id = k.id and ${seenStatement("q.statement_id")})
          or exists (select 1 from main.datings d where d.source_id = k.id
            and d.occasion_id not in (select id from hidden_occasions))
          or exists (select 1 from main.events e where e.source_id = k.id and ${seenMatter("e.matter_id")})
          or exists (select 1 from main.sources d where d.upstream_id = k.id and d.id not in (select id from kept))
        union select s.upstream_id from seen join main.sources s on s.id = seen.id
          where s.upstream_id in (select id from kept)
      ) select id from kept where id not in (select id from seen)`,
  };
}

const ofMatter = "matter_id in (select id from hidden_matters)";
const ofSubmission = `submission_id in (select id from main.submissions where ${ofMatter})`;

/** For each table that can hold something of a restricted matter, which of its rows are hidden. */
export function hiddenRows({ others }: Standing): Record<string, string> {
  return {
    matters: "id in (select id from hidden_matters)",
    statements: "id in (select id from hidden_statements)",
    speakers: "id in (select id from hidden_speakers)",
    occasions: "id in (select id from hidden_occasions)",
    sources: "id in (select id from hidden_sources)",
    topics: "id in (select id from hidden_topics)",
    ...Object.fromEntries(
      [
        ...["former_slugs", "matter_topics", "parties", "memberships", "points"],
        ...["rebuttal_headings", "events", "reply_searches", "comment_requests", "submissions"],
        ...["comments", "assignments", "versions", "pending_versions", "published_records"],
        ...["front_choices", "error_reports"],
      ].map((table) => [table, ofMatter]),
    ),
    corrections: `version_id in (select id from main.versions where ${ofMatter})`,
    submission_checks: ofSubmission,
    submission_documents: ofSubmission,
    stances: `point_id in (select id from main.points where ${ofMatter})
      or statement_id in (select id from hidden_statements)`,
    quotations: "statement_id in (select id from hidden_statements)",
    rebuttals: `claim_id in (select id from hidden_statements)
      or reply_id in (select id from hidden_statements)`,
    datings: "occasion_id in (select id from hidden_occasions)",
    offices: "speaker_id in (select id from hidden_speakers)",
    captures: "source_id in (select id from hidden_sources)",
    drafts: `${ofMatter} or statement_id in (select id from hidden_statements)
      or capture_id in (select id from main.captures where source_id in (select id from hidden_sources))`,
    restrictions: `id in ${list(others)}`,
    restriction_members: `restriction_id in ${list(others)}`,
    restricted_records: `restriction_id in ${list(others)}`,
    // Texts of a document, by the record that they stand in.
    commitments: "record_id in (select public_id from hidden_ids)",
  };
}

/** Tables that hold nothing of a matter: accounts, and the log, which has no words. */
export const openTables = [
  ...["users", "sessions", "accounts", "verifications", "passkeys", "two_factors", "invitations"],
  "log_entries",
];
