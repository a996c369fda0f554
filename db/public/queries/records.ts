/** Everything that is public, one record a line of JSON, in the shape of the version document; read along keys, as exports are. */
import type { Reader } from "@/db/public/reader";
import type { RecordType } from "@/lib/export/record-types";
import { lastPublished } from "./dataset-view";
import { getHead } from "./head";

interface Lines {
  from: string;
  key: string[];
  /** An object of JSON, without the name of the record: a rebuttal has a `type` of its own. */
  json: string;
}

/** An object of these columns, by the names that the document has for them. */
const object = (fields: Record<string, string>) =>
  `json_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(", ")})`;

/** A record that is kept whole. */
const whole = (table: string): Lines => ({
  from: `${table} r`,
  key: ["r.id"],
  json: "r.json",
});

/** What belongs to a matter, in its order there. */
const placed = (table: string, fields: Record<string, string>): Lines => ({
  from: `${table} r`,
  key: ["r.matter_id", "r.place"],
  json: object({ matterId: "r.matter_id", ...fields }),
});

const same = (...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [name, `r.${name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}`]),
  );

const dated = same("edtf", "phrase", "earliest", "latest");

/** Public ids that went into a point: kept in the document alone. */
const formerPoints = `iif(instr(v.document, '"formerIds"') = 0, null, (select json_extract(value, '$.formerIds')
  from json_each(v.document, '$.points') where value ->> 'id' = r.id))`;

const isGone = `case r.record_table
  when 'speakers' then not exists (select 1 from speakers where slug = r.record_key)
  when 'statements' then not exists (select 1 from statements where id = r.record_key)
  when 'sources' then not exists (select 1 from sources where id = r.record_key)
  else not exists (select 1 from rebuttals where id = r.record_key) end`;

const recordLines: Record<Exclude<RecordType, "head" | "end">, Lines> = {
  matter: {
    from: "matters r join versions v on v.matter_id = r.id and v.number = r.version",
    key: ["r.id"],
    json: object({
      ...same("id", "slug", "question", "summary"),
      topics: `(select json_group_array(json_object('id', t.topic_id, 'slug', t.slug, 'name', t.name) order by t.rowid)
        from matter_topics t where t.matter_id = r.id)`,
      leadRebuttalId: "v.document ->> '$.matter.leadRebuttalId'",
      version:
        "json_object('number', v.number, 'publishedAt', v.published_at, 'hash', v.hash, 'approvedBy', v.approved_by)",
    }),
  },
  version: {
    from: "versions r",
    key: ["r.matter_id", "r.number"],
    json: object({
      ...same("matterId", "number", "slug", "publishedAt", "hash", "approvedBy"),
      correction:
        "iif(r.correction_kind is null, null, json_object('kind', r.correction_kind, 'what', r.correction_what, 'reason', r.correction_reason))",
      ...same("withdrawal", "statements", "rebuttals"),
    }),
  },
  party: placed("parties", same("id", "name", "positionInShort")),
  point: {
    from: `points r join matters m on m.id = r.matter_id
      join versions v on v.matter_id = m.id and v.number = m.version`,
    key: ["r.matter_id", "r.place"],
    json: object({
      ...same("matterId", "id", "proposition", "opposite", "note"),
      formerIds: formerPoints,
    }),
  },
  speaker: whole("speakers"),
  occasion: whole("occasions"),
  source: whole("sources"),
  capture: whole("captures"),
  recheck: {
    from: "rechecks r",
    key: ["r.capture_id"],
    json: object({
      ...same("captureId", "checkedAt", "outcome", "movedTo"),
      ...{ missing: "json(r.missing)", lookedFor: "json(r.looked_for)" },
    }),
  },
  statement: whole("statements"),
  quotation: whole("quotations"),
  standing: {
    from: "memberships r",
    key: ["r.matter_id", "r.number"],
    json: object(same("matterId", "statementId", "number", "partyId")),
  },
  stance: placed("stances", {
    ...same("id", "statementId", "pointId", "position", "quotationId"),
    span: "iif(r.span_start is null, null, json_object('start', r.span_start, 'end', r.span_end))",
    ...same("reason"),
  }),
  rebuttal: whole("rebuttals"),
  pairing: placed("pairings", same("place", "rebuttalId", "heading")),
  treatment: {
    from: "answers r",
    key: ["r.matter_id", "r.pairing", "r.place"],
    json: object(
      same("matterId", "rebuttalId", "pointId", "treatment", "claimStanceId", "replyStanceId"),
    ),
  },
  event: placed("events", { ...same("id", "title"), ...dated, ...same("sourceId", "quotation") }),
  reply_search: placed("reply_searches", {
    ...same("id", "statementId", "partyId", "searchedAt"),
    where: "r.looked_in",
    ...same("outcome", "replyId"),
  }),
  comment_request: placed(
    "comment_requests",
    same(
      ...["id", "statementId", "speakerId", "askedAt", "channel"],
      ...["deadline", "outcome", "checkedAt", "replyId"],
    ),
  ),
  reported_non_reply: {
    from: "reported_non_replies r",
    key: ["r.matter_id", "r.place"],
    json: "json_set(r.json, '$.matterId', r.matter_id)",
  },
  gone: {
    from: `(select * from last_shown r where ${isGone}) r`,
    key: ["r.record_table", "r.record_key"],
    json: object({
      table: "r.record_table",
      key: "r.record_key",
      ...same("matterId"),
      lastVersion: "r.version",
    }),
  },
  former_id: {
    from: "led_on r",
    key: ["r.record_table", "r.former_key"],
    json: object({ table: "r.record_table", former: "r.former_key", now: "r.now_key" }),
  },
};

const most = 500;

/** The lines, page by page: no read stays open. */
export async function* recordPieces(
  record: Reader,
  site: string,
  licence: string | null,
): AsyncGenerator<string> {
  const head = {
    ...{ record: "head", format: "gainsay-records/1", logHead: await getHead(record) },
    ...{ publishedAt: await lastPublished(record), site, licence },
  };
  yield `${JSON.stringify(head)}\n`;
  for (const [type, { from, key, json }] of Object.entries(recordLines)) {
    let after: (string | number | null)[] | undefined;
    do {
      const bound = `where (${key.join(", ")}) > (${key.map((_, at) => `:k${at}`).join(", ")})`;
      const rows: (string | number | null)[][] = await record.values(
        `select ${key.join(", ")}, '{"record":"${type}",' || substr(${json}, 2) from ${from}
         ${after ? bound : ""} order by ${key.join(", ")} limit ${most}`,
        Object.fromEntries((after ?? []).map((value, at) => [`k${at}`, value])),
      );
      if (rows.length > 0) yield rows.map((row) => `${row[key.length]}\n`).join("");
      after = rows.length === most ? rows.at(-1)?.slice(0, key.length) : undefined;
    } while (after);
  }
  // Whoever reads a file that was cut off, or of a record that went on meanwhile, sees it.
  yield `${JSON.stringify({ record: "end", logHead: await getHead(record) })}\n`;
}
