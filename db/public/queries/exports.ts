/** Where the columns of the datasets of pairs and statements stand in the public record, and along which keys all are read. */
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { day, former, isWithheld, matterSql, onTopic, type Query } from "./export-query";
import { matterRecords, sourceRecords, speakerRecords } from "./export-records";
import { matterTables, pairTables, saidTables, stanceTables } from "./export-tables";
import { speakerName, speakerNameWithin } from "./speaker-name";

const pairSql = {
  pair_id: "r.id",
  pair_former_ids: former("r"),
  pair_number: "p.place",
  pair_heading: "p.heading",
  pair_title: "p.title",
  rebuttal_type: "r.type",
  addressed_via: "r.addressed_via",
  rebuttal_note: "r.note",
  reviewer_rating: "r.reviewer_rating",
  reviewer_scale: "r.reviewer_scale",
};

const pointSql = {
  point_id: "pt.id",
  point_former_ids: `(select group_concat(former_key, ' ' order by former_key) from led_on
    where record_table = 'points' and now_key = pt.id)`,
  point_number: "pt.place",
  point: "pt.proposition",
  point_note: "pt.note",
};

/** Prefixes a side's columns ("claim_…") and puts its table aliases in place of `@`. */
function sideSql(side: "claim" | "reply", columns: Record<string, string>): Record<string, string> {
  const alias = side[0] ?? "";
  return Object.fromEntries(
    Object.entries(columns).map(([name, sql]) => [`${side}_${name}`, sql.replaceAll("@", alias)]),
  );
}

/** The columns of one statement, without a side before their names and aliases. */
const unprefixed = (columns: Record<string, string>) =>
  Object.fromEntries(Object.entries(columns).map(([name, sql]) => [name, sql.replaceAll("@", "")]));

/** Those who make a joint statement `@s` with its speaker, each with the title at the time; who attributes its words to them. */
const voiceSql = {
  co_speakers: `(select group_concat(${speakerName("n")}
      || ifnull(' (' || (o.value ->> 'role') || ')', ''), '; ' order by o.key)
    from json_each(@s.json -> 'coSpeakers') o join speakers n on n.id = o.value ->> 'speakerId')`,
  attributed_by: `(select ${speakerName("n")} from speakers n where n.id = @s.attributed_by_id)`,
};

const statementSql = {
  id: "@s.id",
  number: "@m.number",
  party: "@p.name",
  speaker_id: "@k.id",
  speaker: "@k.name",
  speaker_kind: "@k.kind",
  speaker_role: "@s.speaker_role",
  ...voiceSql,
  summary: "@s.summary",
  date_edtf: "@s.edtf",
  date_phrase: "@s.phrase",
  date_earliest: day("@s.first_day"),
  date_latest: day("@s.last_day"),
};

/** Of the statement `s` as it stands in the matter of `me`. */
const saidSql = {
  statement_id: "s.id",
  statement_former_ids: former("s"),
  statement_number: "me.number",
  statement_party: "pa.name",
  speaker_id: "k.id",
  speaker_former_ids: former("k"),
  speaker: "k.name",
  speaker_kind: "k.kind",
  speaker_role: "s.speaker_role",
  ...unprefixed(voiceSql),
  voice: `s.speakers || ifnull(' (words attributed by '
    || (select ${speakerNameWithin("n")} from speakers n where n.id = s.attributed_by_id) || ')', '')`,
  on_behalf_of: "b.name",
  summary: "s.summary",
  statement_language: "s.language",
  date_edtf: "s.edtf",
  date_phrase: "s.phrase",
  date_earliest: day("s.first_day"),
  date_latest: day("s.last_day"),
};

const stanceSql = {
  stance: "@t.position",
  words: `case when ${isWithheld("@q")} then null when @t.span_start is null then @q.text
    else substr(@q.text, @t.span_start + 1, @t.span_end - @t.span_start) end`,
  words_withheld: isWithheld("@q"),
  words_form: "@q.form",
  words_language: "@q.language",
  reason: "@t.reason",
  source_id: "@o.id",
  source: "@o.title",
  source_publisher: "@o.publisher",
  source_url: "@o.url",
  source_published_at: "@o.published_at",
  capture_sha256: "@c.text_sha256",
  words_start: "@q.start_at",
  words_end: "@q.end_at",
  words_media_fragment: "@q.media_fragment",
  words_page_index: "@q.page_index",
  words_page_label: "@q.page_label",
  words_transcribed: "@q.transcribed",
  words_turn: "@q.turn_address",
};

/** What differs from row to row of a pair. */
const ownOfAnswers = {
  ...pointSql,
  treatment: "a.treatment",
  ...sideSql("claim", stanceSql),
  ...sideSql("reply", stanceSql),
};

const pairFrom = `pairings p ${matterTables} ${pairTables("c", "r.claim_id")} ${pairTables("r", "r.reply_id")}`;

/** How many of the answers of the pair `p` are of each treatment. */
const treatmentCounts = {
  from: "answers a where a.matter_id = p.matter_id and a.pairing = p.place",
  columns: Object.fromEntries(
    datasets.pairs.columns
      .map(({ name }) => name)
      .filter((name) => name.startsWith("points_"))
      .map((name) => [
        name,
        `count(*) filter (where a.treatment = '${name.slice("points_".length)}')`,
      ]),
  ),
};

/** How many pairs of the matter have the statement at that end. */
const pairingCount = (end: "claim_id" | "reply_id") =>
  `(select count(*) from rebuttals r join pairings p on p.rebuttal_id = r.id
    where r.${end} = s.id and p.matter_id = me.matter_id)`;

const bySpeaker = `(select y.statement_id from speakers z
  join statement_speakers y on y.speaker_id = z.id where z.slug = :speaker)`;

const wasLookedFor = "q.id in (select value from json_each(rc.looked_for))";

const narrowPairs: Query["narrow"] = {
  pair: { where: "p.rebuttal_id = :pair" },
  statement: { where: "(r.claim_id = :statement or r.reply_id = :statement)" },
  speaker: { where: `(r.claim_id in ${bySpeaker} or r.reply_id in ${bySpeaker})` },
};

export const queries: Record<DatasetName, Query> = {
  answers: {
    columns: {
      ...matterSql,
      ...pairSql,
      ...sideSql("claim", statementSql),
      ...sideSql("reply", statementSql),
      ...ownOfAnswers,
    },
    from: `answers a
      join pairings p on p.matter_id = a.matter_id and p.place = a.pairing
      join points pt on pt.id = a.point_id
      ${matterTables}
      ${pairTables("c", "r.claim_id")} ${stanceTables("c", "a.claim_stance_id")}
      ${pairTables("r", "r.reply_id")} ${stanceTables("r", "a.reply_stance_id")}`,
    narrow: {
      matter: { where: "a.matter_id = :matter" },
      topic: { where: onTopic("a.matter_id") },
      treatment: { where: "a.treatment = :treatment" },
      ...narrowPairs,
    },
    key: ["a.matter_id", "a.rebuttal_id", "a.point_id"],
    shared: {
      from: pairFrom,
      key: ["p.matter_id", "p.rebuttal_id"],
      rest: `answers a on a.matter_id = shared.key0 and a.rebuttal_id = shared.key1
        join points pt on pt.id = a.point_id
        ${stanceTables("c", "a.claim_stance_id")} ${stanceTables("r", "a.reply_stance_id")}`,
      own: Object.keys(ownOfAnswers),
    },
    walk: { table: "answers", columns: ["matter_id", "rebuttal_id", "point_id"] },
  },
  pairs: {
    columns: {
      ...matterSql,
      ...pairSql,
      ...sideSql("claim", statementSql),
      ...sideSql("reply", statementSql),
      ...Object.fromEntries(
        Object.entries(treatmentCounts.columns).map(([name, sql]) => [
          name,
          `(select ${sql} from ${treatmentCounts.from})`,
        ]),
      ),
    },
    together: treatmentCounts,
    from: pairFrom,
    narrow: {
      matter: { where: "p.matter_id = :matter" },
      topic: { where: onTopic("p.matter_id") },
      ...narrowPairs,
    },
    key: ["p.matter_id", "p.rebuttal_id"],
    walk: { table: "pairings", columns: ["matter_id", "rebuttal_id"] },
  },
  statements: {
    columns: {
      ...matterSql,
      ...saidSql,
      speaker_platform: "k.json ->> '$.account.platform'",
      speaker_handle: "k.json ->> '$.account.handle'",
      speaker_held_by: "k.json ->> '$.account.heldBy'",
      speaker_anonymity: "k.json ->> 'anonymity'",
      reported_non_replies: `(select group_concat(
          ${speakerName("n")} || ', ' || y.kind || ': “' || y.words || '” (' || z.title || ')', '; ' order by y.place)
        from reported_non_replies y join speakers n on n.id = y.speaker_id
        join sources z on z.id = y.source_id
        where y.statement_id = s.id and y.matter_id = me.matter_id)`,
      occasion_id: "oc.id",
      occasion_former_ids: former("oc"),
      occasion_kind: "oc.kind",
      occasion: "oc.title",
      occasion_venue: "oc.venue",
      answers: pairingCount("reply_id"),
      answered_by: pairingCount("claim_id"),
      quotation_id: "q.id",
      quotation_former_ids: former("q"),
      quotation_number: "q.place",
      words: `iif(${isWithheld("q")}, null, q.text)`,
      words_withheld: isWithheld("q"),
      words_form: "q.form",
      words_language: "q.language",
      words_original_id: "q.original_id",
      words_translated_by: "q.translated_by",
      source_id: "o.id",
      source_former_ids: former("o"),
      source: "o.title",
      source_kind: "o.kind",
      source_level: "o.level",
      source_publisher: "o.publisher",
      source_url: "o.url",
      source_published_at: "o.published_at",
      // A quotation that names no upstream of its own has its source's.
      upstream_hop: "iif(q.upstream_id is null, o.upstream_hop, q.upstream_hop)",
      upstream_id: "u.id",
      upstream: "u.title",
      upstream_publisher: "u.publisher",
      upstream_url: "u.url",
      capture_sha256: "c.text_sha256",
      words_start: "q.start_at",
      words_end: "q.end_at",
      words_media_fragment: "q.media_fragment",
      words_page_index: "q.page_index",
      words_page_label: "q.page_label",
      words_transcribed: "q.transcribed",
      words_turn: "q.turn_address",
      words_recheck: `case
        when q.id in (select value from json_each(rc.missing)) then 'not_found'
        when rc.outcome = 'gone' then 'gone'
        when ${wasLookedFor} then iif(rc.outcome = 'moved', 'moved', 'still_there') end`,
      words_rechecked_at: `iif(rc.outcome = 'gone' or ${wasLookedFor}, rc.checked_at, null)`,
    },
    from: `memberships me
      join matters m on m.id = me.matter_id
      join versions v on v.matter_id = m.id and v.number = m.version
      ${saidTables}
      join occasions oc on oc.id = s.occasion_id
      left join quotations q on q.statement_id = s.id
      left join sources o on o.id = q.source_id
      left join sources u on u.id = ifnull(q.upstream_id, o.upstream_id)
      left join captures c on c.id = q.capture_id
      left join rechecks rc on rc.capture_id = q.capture_id`,
    narrow: {
      matter: { where: "me.matter_id = :matter" },
      topic: { where: onTopic("me.matter_id") },
      statement: { where: "s.id = :statement" },
      source: { where: "q.source_id = :source" },
      speaker: { where: `s.id in ${bySpeaker}` },
    },
    key: ["me.matter_id", "me.statement_id", "ifnull(q.id, '')"],
    walk: { table: "memberships", columns: ["matter_id", "statement_id"] },
  },
  stances: {
    columns: {
      ...matterSql,
      ...pointSql,
      ...saidSql,
      ...unprefixed(stanceSql),
    },
    from: `stances t
      join matters m on m.id = t.matter_id
      join versions v on v.matter_id = m.id and v.number = m.version
      join points pt on pt.id = t.point_id
      join memberships me on me.statement_id = t.statement_id and me.matter_id = t.matter_id
      ${saidTables}
      left join quotations q on q.id = t.quotation_id
      left join sources o on o.id = q.source_id
      left join captures c on c.id = q.capture_id`,
    narrow: {
      matter: { where: "t.matter_id = :matter" },
      topic: { where: onTopic("t.matter_id") },
      statement: { where: "t.statement_id = :statement" },
      source: { where: "q.source_id = :source" },
      speaker: { where: `t.statement_id in ${bySpeaker}` },
    },
    key: ["t.matter_id", "t.point_id", "t.statement_id", "t.id"],
    walk: { table: "stances", columns: ["matter_id", "point_id", "statement_id", "id"] },
  },
  matters: matterRecords,
  speakers: speakerRecords,
  sources: sourceRecords,
};
