/**
 * The one rule of restricted matters, in SQL: which rows of which table an account does not see. A matter hides what is
 * its own; a shared record (a speaker, a source …) is hidden where it was made for restricted matters alone and nothing
 * that the account sees uses it.
 */

import { isUsedBeyond, sourcesUsedBeyond, type uses } from "./shared-uses";

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
    select k.id from main.${table} k join main.restricted_records p on p.record_id = k.public_id
    where p.record_table = '${table}' and p.restriction_id in ${list(others)} and not exists (
      select 1 from main.restricted_records o where o.record_id = p.record_id and o.restriction_id in ${list(mine)})`;
  const within = {
    matter: "(select id from hidden_matters)",
    statement: "(select id from hidden_statements)",
    occasion: "(select id from hidden_occasions)",
  };
  const unused = (table: keyof typeof uses) =>
    `select k.id from (${kept(table)}) k where not (${isUsedBeyond(table, within)})`;
  return {
    hidden_matters: `select matter_id as id from main.restrictions
      where id in ${list(others)} and matter_id is not null`,
    hidden_statements: `select k.id from (
        ${kept("statements")}
        union select statement_id from main.memberships where matter_id in ${within.matter}
      ) k where not exists (
        select 1 from main.memberships m where m.statement_id = k.id and m.matter_id not in ${within.matter})`,
    hidden_speakers: unused("speakers"),
    hidden_occasions: unused("occasions"),
    hidden_topics: unused("topics"),
    hidden_sources: `with recursive kept as (${kept("sources")}),
      used(id) as (${sourcesUsedBeyond("kept", within)})
      select id from kept where id not in (select id from used)`,
  };
}

const ofMatter = "matter_id in (select id from hidden_matters)";
const ofCapture =
  "capture_id in (select id from main.captures where source_id in (select id from hidden_sources))";
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
        ...["reported_non_replies"],
        ...["comments", "assignments", "versions", "pending_versions", "published_records"],
        ...["front_choices", "error_reports", "corrections", "last_changes"],
      ].map((table) => [table, ofMatter]),
    ),
    submission_checks: ofSubmission,
    submission_documents: ofSubmission,
    stances: `point_id in (select id from main.points where ${ofMatter})
      or statement_id in (select id from hidden_statements)`,
    quotations: "statement_id in (select id from hidden_statements)",
    statement_speakers: "statement_id in (select id from hidden_statements)",
    rebuttals: `claim_id in (select id from hidden_statements)
      or reply_id in (select id from hidden_statements)`,
    datings: "occasion_id in (select id from hidden_occasions)",
    offices: "speaker_id in (select id from hidden_speakers)",
    captures: "source_id in (select id from hidden_sources)",
    rechecks: ofCapture,
    whole_texts: ofCapture,
    recheck_looks: `recheck_id in (select id from main.rechecks where ${ofCapture})`,
    takedowns: "source_id in (select id from hidden_sources)",
    drafts: `${ofMatter} or statement_id in (select id from hidden_statements)
      or ${ofCapture}`,
    restrictions: `id in ${list(others)}`,
    restriction_members: `restriction_id in ${list(others)}`,
    restricted_records: `restriction_id in ${list(others)}`,
    // What names records by their public ids: texts of documents, and what was put right.
    commitments: "record_id in (select public_id from hidden_ids)",
    rearrangements: `kept_id in (select public_id from hidden_ids)
      or other_id in (select public_id from hidden_ids)
      or public_id in (select record_id from main.restricted_records
        where record_table = 'rearrangements' and restriction_id in ${list(others)})`,
    former_ids: "now_id in (select public_id from hidden_ids)",
    told_apart:
      "one_id in (select public_id from hidden_ids) or other_id in (select public_id from hidden_ids)",
  };
}

/** Tables that hold nothing of a matter: accounts, and the log, which has no words. */
export const openTables = [
  ...["users", "sessions", "accounts", "verifications", "passkeys", "two_factors", "invitations"],
  // Releases hold what is public.
  ...["api_keys", "log_entries", "last_changes_head", "releases"],
  // Hooks are of what is public, and hold its ids.
  ...["hooks", "hook_states", "hook_deliveries", "hook_progress"],
  // Who is told of what is public, by its ids.
  ...["followers", "follows", "mail_deliveries", "told_news", "mail_progress"],
  // The public log: ids and hashes of what is public.
  ...["log_leaves", "log_hashes", "log_checkpoints"],
];
