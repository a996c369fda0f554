/** Where the columns of the datasets with a row for each record stand in the public record. */
import { day, former, matterSql, onTopic, type Query } from "./export-query";

/** The values of a list, in its order. */
const joined = (list: string, value = "value") =>
  `(select group_concat(${value}, '; ') from json_each(${list}))`;

/** A bound of all statements of a matter; none where one of them has none on that side. */
const ofStatements = (value: string) =>
  `(select ${value} from memberships me join statements s on s.id = me.statement_id where me.matter_id = m.id)`;

const countOf = (table: string, condition: string) =>
  `(select count(*) from ${table} where ${condition})`;

const office = `value ->> 'title' || ifnull(', ' || (value ->> 'organisation'), '')
  || iif(value ->> 'from' is null and value ->> 'to' is null, '',
    ' (' || ifnull(value ->> 'from', '') || '/' || ifnull(value ->> 'to', '') || ')')`;

const spoken = "statement_speakers y where y.speaker_id = k.id";

/** All records of a table, or those that one matter shows. */
const shown = (table: string, alias: string) => ({
  of: `matter_records mr join ${table} ${alias} on ${alias}.id = mr.record_id`,
  where: `mr.matter_id = :matter and mr.record_table = '${table}'`,
  key: ["mr.record_id"],
});

export const matterRecords: Query = {
  columns: {
    ...matterSql,
    topics:
      "(select group_concat(t.name, '; ' order by t.name) from matter_topics t where t.matter_id = m.id)",
    matter_summary: "m.summary",
    parties:
      "(select group_concat(p.name, '; ' order by p.place) from parties p where p.matter_id = m.id)",
    first_published_at:
      "(select f.published_at from versions f where f.matter_id = m.id and f.number = 1)",
    second_person: "v.approved_by is not null",
    date_earliest: day(ofStatements("iif(count(*) = count(s.first_day), min(s.first_day), null)")),
    date_latest: day(ofStatements("iif(count(*) = count(s.last_day), max(s.last_day), null)")),
    points: countOf("points p", "p.matter_id = m.id"),
    statements: "v.statements",
    pairs: "v.rebuttals",
  },
  from: "matters m join versions v on v.matter_id = m.id and v.number = m.version",
  narrow: { matter: { where: "m.id = :matter" }, topic: { where: onTopic("m.id") } },
  key: ["m.id"],
};

export const speakerRecords: Query = {
  columns: {
    speaker_id: "k.id",
    speaker_slug: "iif(k.kind = 'unnamed', null, k.slug)",
    speaker_kind: "k.kind",
    speaker: "k.name",
    other_names: joined("k.json, '$.otherNames'"),
    native_name: "k.json ->> 'nativeName'",
    description: "k.json ->> 'description'",
    wikidata_id: "k.json ->> 'wikidataId'",
    offices: joined("k.json, '$.offices'", office),
    platform: "k.json ->> '$.account.platform'",
    handle: "k.json ->> '$.account.handle'",
    held_by: "k.json ->> '$.account.heldBy'",
    anonymity: "k.json ->> 'anonymity'",
    speaker_former_ids: former("k"),
    statements: `(select count(*) from ${spoken})`,
    claims_answered: `(select count(*) from ${spoken}
      and exists (select 1 from rebuttals r where r.claim_id = y.statement_id))`,
    replies: `(select count(*) from ${spoken}
      and exists (select 1 from rebuttals r where r.reply_id = y.statement_id))`,
  },
  from: "speakers k",
  narrow: { matter: shown("speakers", "k"), speaker: { where: "k.slug = :speaker" } },
  key: ["k.id"],
};

export const sourceRecords: Query = {
  columns: {
    source_id: "o.id",
    source_kind: "o.kind",
    source_level: "o.level",
    source: "o.title",
    publisher: "o.publisher",
    byline: "o.json ->> 'byline'",
    url: "o.url",
    published_at: "o.published_at",
    published_zone: "o.json ->> 'publishedZone'",
    source_language: "o.json ->> 'language'",
    upstream_hop: "o.upstream_hop",
    upstream_id: "o.upstream_id",
    source_former_ids: former("o"),
    takedowns: `(select group_concat(y.kind || ifnull(' by ' || y.taken_by, '')
        || ifnull(', ' || y.edtf, '') || ifnull(', seen ' || y.seen_at, ''), '; ' order by y.id)
      from takedowns y where y.source_id = o.id)`,
    quotations: countOf("quotations q", "q.source_id = o.id"),
    captures: countOf("captures c", "c.source_id = o.id and c.status = 'captured'"),
    captured_at:
      "(select min(c.json ->> 'capturedAt') from captures c where c.source_id = o.id and c.status = 'captured')",
    capture_sha256:
      "(select group_concat(c.text_sha256, '; ' order by c.place) from captures c where c.source_id = o.id and c.status = 'captured')",
  },
  from: "sources o",
  narrow: { matter: shown("sources", "o"), source: { where: "o.id = :source" } },
  key: ["o.id"],
};
