/** Where the columns of lib/export/link-columns.ts stand, in the queries of exports.ts. */
import type { DatasetName } from "@/lib/export/datasets";
import { isWithheld } from "./export-query";
import { speakerName } from "./speaker-name";

const voice = (role: string) => `json_object('id', n.id, 'slug', n.slug, 'kind', n.kind,
  'name', n.name, 'label', ${speakerName("n")}, 'role', ${role})`;

/** Of the statement `s` behind a prefix: whoever attributes its words, or else all who make it. */
const ofStatement = (prefix: string, s: string, k: string) => ({
  [`${prefix}voices`]: `iif(${s}.attributed_by_id is null,
    (select json_group_array(${voice("y.role")} order by y.place)
      from statement_speakers y join speakers n on n.id = y.speaker_id where y.statement_id = ${s}.id),
    (select json_array(${voice("null")}) from speakers n where n.id = ${s}.attributed_by_id))`,
  [`${prefix}speaker_slug`]: `${k}.slug`,
});

const ofWords = (prefix: string, q: string, o: string) => ({
  [`${prefix}quotation_id`]: `${q}.id`,
  [`${prefix}quotation`]: `iif(${isWithheld(q)}, null, ${q}.text)`,
  [`${prefix}source_kind`]: `${o}.kind`,
  [`${prefix}source_byline`]: `${o}.json ->> 'byline'`,
});

const ofSides = {
  ...ofStatement("claim_", "cs", "ck"),
  ...ofStatement("reply_", "rs", "rk"),
};

export const linkSql: Record<DatasetName, Record<string, string>> = {
  answers: { ...ofSides, ...ofWords("claim_", "cq", "co"), ...ofWords("reply_", "rq", "ro") },
  pairs: ofSides,
  statements: ofStatement("", "s", "k"),
  stances: { ...ofStatement("", "s", "k"), ...ofWords("", "q", "o") },
  matters: {},
  speakers: {},
  sources: {},
};
