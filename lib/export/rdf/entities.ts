/** The records that a row tells of: which of its columns each takes, as which property, and what it leads to. Pure. */
import type { Named, Value } from "@/lib/export/format";
import type { LinkedVoice } from "@/lib/export/link-columns";
import { isNamed } from "@/lib/people/unnamed";
import { urls } from "@/lib/urls";
import type { RebuttalType, SpeakerKind } from "@/lib/vocabulary";
import { citationOf } from "./terms";

export interface Entity {
  /** The property that each column becomes. */
  columns: Record<string, string>;
  /** The language of its words (BCP 47). */
  language?(row: Named): Value;
  /** Its address; null where the row has none. */
  id(row: Named, site: string): string | null;
  types(row: Named): string[];
  links?(row: Named, site: string): (readonly [string, Value])[];
}

const is =
  (...types: string[]) =>
  () =>
    types;

/** The address of a record that a column names; null where it is empty. */
const at = (value: Value | undefined, path: (key: string) => string, site: string) =>
  value === null || value === undefined ? null : site + path(String(value));

const matterId = (row: Named, site: string) => at(row.matter_slug, urls.matter, site);
const versionId = (row: Named, site: string) =>
  site + urls.matterVersion(String(row.matter_slug), Number(row.matter_version));
const pairId = (row: Named, site: string) => at(row.pair_id, urls.pair, site);
const pinnedPairId = (row: Named, site: string) => `${versionId(row, site)}/pairs/${row.pair_id}`;
const pointId = (row: Named, site: string) => `${matterId(row, site)}#point-${row.point_id}`;

export const matter: Entity = {
  columns: { matter_id: "identifier", matter_slug: "matter_slug", matter_question: "name" },
  id: matterId,
  types: is("ns:Matter", "schema:Collection"),
};

export const version: Entity = {
  columns: {
    matter_version: "version",
    matter_version_sha256: "version_sha256",
    matter_version_published_at: "generatedAtTime",
  },
  id: versionId,
  types: is("ns:Version", "prov:Entity"),
  links: (row, site) => [["specializationOf", matterId(row, site)]],
};

export const point: Entity = {
  columns: {
    point_id: "identifier",
    point_number: "position",
    point: "text",
    point_note: "point_note",
  },
  id: pointId,
  types: is("ns:Point"),
  links: (row, site) => [["isPartOf", matterId(row, site)]],
};

const idColumn = (side: string) => (side ? `${side}id` : "statement_id");
export const statementId = (side: string, row: Named, site: string) =>
  at(row[idColumn(side)], urls.statement, site);

export const rebuttal: Entity = {
  columns: {
    pair_id: "identifier",
    pair_former_ids: "former_ids",
    rebuttal_type: "rebuttal_type",
    addressed_via: "addressed_via",
    rebuttal_note: "rebuttal_note",
    reviewer_rating: "reviewer_rating",
    reviewer_scale: "reviewer_scale",
  },
  id: pairId,
  types: is("ns:Rebuttal"),
  links: (row, site) => [
    ["claim", statementId("claim_", row, site)],
    ["reply", statementId("reply_", row, site)],
  ],
};

/** A pair as a version of a matter shows it. */
export const pinnedPair: Entity = {
  columns: { pair_number: "position", pair_heading: "headline", pair_title: "name" },
  id: pinnedPairId,
  types: is("ns:Pair"),
  links: (row, site) => [
    ["specializationOf", pairId(row, site)],
    ["isPartOf", versionId(row, site)],
  ],
};

/** What a reply does to a point. */
export const answer: Entity = {
  columns: { treatment: "treatment" },
  id: (row, site) => `${pinnedPairId(row, site)}#point-${row.point_id}`,
  types: is("ns:Answer"),
  links: (row, site) => [
    ["pair", pairId(row, site)],
    ["point", pointId(row, site)],
    ["claim_stance", stanceId("claim_", row, site)],
    ["reply_stance", stanceId("reply_", row, site)],
    ["isPartOf", pinnedPairId(row, site)],
  ],
};

/** Who is not named has no page, and nobody can tell whether two are one. */
const speakerId = (kind: Value | undefined, slug: Value | undefined, id: Value, site: string) =>
  kind === "unnamed" ? `_:speaker-${id}` : at(slug, urls.person, site);

const speakerTypes = (kind: SpeakerKind) => {
  const types: Partial<Record<SpeakerKind, string>> = {
    person: "schema:Person",
    organisation: "schema:Organization",
    group: "foaf:Group",
    account: "foaf:OnlineAccount",
  };
  return ["ns:Speaker", ...(types[kind] ? [types[kind]] : [])];
};

const voicesOf = (side: string, row: Named): LinkedVoice[] =>
  JSON.parse(String(row[`${side}voices`] ?? "[]"));

/** The statement of a side of a pair ("claim_"), or of a row that has one. */
export const statement = (side = ""): Entity => ({
  columns: {
    [idColumn(side)]: "identifier",
    ...(side ? {} : { statement_former_ids: "former_ids" }),
    [`${side}speaker_role`]: "speaker_role",
    [`${side}co_speakers`]: "co_speakers",
    [`${side}attributed_by`]: "attributed_by",
    [`${side}summary`]: "abstract",
    [`${side}date_edtf`]: "dateCreated",
    [`${side}date_phrase`]: "date_phrase",
    [`${side}date_earliest`]: "date_earliest",
    [`${side}date_latest`]: "date_latest",
    ...(side ? {} : { statement_language: "inLanguage", on_behalf_of: "on_behalf_of" }),
  },
  id: (row, site) => statementId(side, row, site),
  types: is("ns:Statement", "schema:Claim"),
  links: (row, site) => [
    [
      "speaker",
      speakerId(
        row[`${side}speaker_kind`],
        row[`${side}speaker_slug`],
        row[`${side}speaker_id`] ?? null,
        site,
      ),
    ],
    // Who attributes words to somebody is the author of that, and of nothing else is anybody.
    ...voicesOf(side, row).map(
      ({ kind, slug, id }) => ["author", speakerId(kind, slug, id, site)] as const,
    ),
    ...(side === "reply_" ? citations(row, site) : []),
    ...(row.occasion_id ? [["occasion", occasionId(row)] as const] : []),
  ],
});

function citations(row: Named, site: string): (readonly [string, Value])[] {
  const claim = statementId("claim_", row, site);
  const closer = citationOf[row.rebuttal_type as RebuttalType];
  return [["repliesTo", claim], ...(closer ? [[closer, claim] as const] : [])];
}

/** A statement as a version of a matter shows it: its number there, and the party. */
export const standing = (side = ""): Entity => {
  const number = side ? `${side}number` : "statement_number";
  return {
    columns: {
      [number]: "position",
      [side ? `${side}party` : "statement_party"]: "party",
      ...(side
        ? {}
        : {
            reported_non_replies: "reported_non_replies",
            answers: "answers",
            answered_by: "answered_by",
          }),
    },
    id: (row, site) => `${versionId(row, site)}#s${row[number]}`,
    types: is("ns:Standing"),
    links: (row, site) => [
      ["statement", statementId(side, row, site)],
      ["isPartOf", versionId(row, site)],
    ],
  };
};

/** The speaker of a side, by name; or one unnamed, by what the source says of them. */
export const speakers = (side = "", others: Record<string, string> = {}): Entity[] =>
  [true, false].map((hasName) => ({
    columns: {
      [`${side}speaker_id`]: "identifier",
      [`${side}speaker`]: hasName ? "name" : "described_as",
      [`${side}speaker_kind`]: "speaker_kind",
      ...others,
    },
    id: (row, site) => {
      const kind = row[`${side}speaker_kind`] as SpeakerKind;
      if (isNamed({ kind }) !== hasName) return null;
      const [slug, id] = [row[`${side}speaker_slug`], row[`${side}speaker_id`] ?? null];
      return speakerId(kind, slug, id, site);
    },
    types: (row) => speakerTypes(row[`${side}speaker_kind`] as SpeakerKind),
  }));

/** Everybody else whose words a statement is, by the columns of one speaker. */
export const otherVoices = (side: string, row: Named): Named[] =>
  voicesOf(side, row)
    .filter(({ id }) => id !== row[`${side}speaker_id`])
    .map(({ id, kind, slug, name }) => ({
      ...{ speaker_id: id, speaker_kind: kind, speaker_slug: slug, speaker: name },
    }));

const occasionId = (row: Named) => (row.occasion_id ? `_:occasion-${row.occasion_id}` : null);

export const occasion: Entity = {
  columns: {
    occasion_id: "identifier",
    occasion_former_ids: "former_ids",
    occasion_kind: "occasion_kind",
    occasion: "name",
    occasion_venue: "location",
  },
  id: occasionId,
  types: is("ns:Occasion", "schema:Event"),
};

const stanceId = (side: string, row: Named, site: string) =>
  row[`${side}stance`] ? `${statementId(side, row, site)}#stance-${row.point_id}` : null;

export const stance = (side = ""): Entity => ({
  columns: {
    [`${side}stance`]: "stance",
    [`${side}words`]: "words",
    [`${side}reason`]: "reason",
  },
  language: (row) => row[`${side}words_language`] ?? null,
  id: (row, site) => stanceId(side, row, site),
  types: is("ns:Stance"),
  links: (row, site) => [
    ["statement", statementId(side, row, site)],
    ["point", pointId(row, site)],
    ["shown_by", quotationId(side, row, site)],
  ],
});

export const quotationId = (side: string, row: Named, site: string) =>
  row[`${side}quotation_id`]
    ? `${statementId(side, row, site)}#words-${row[`${side}quotation_id`]}`
    : null;

export const sourceId = (side: string, row: Named, site: string) =>
  at(row[`${side}source_id`], urls.source, site);

export const source = (side = "", others: Record<string, string> = {}): Entity => ({
  columns: {
    [`${side}source_id`]: "identifier",
    [`${side}source`]: "name",
    ...others,
  },
  id: (row, site) => sourceId(side, row, site),
  types: is("ns:Source", "schema:CreativeWork", "prov:Entity"),
});

/** How a source of words is told of beside them. */
export const besideWords = (side = "") => ({
  [`${side}source_publisher`]: "publisher",
  [`${side}source_url`]: "url",
  [`${side}source_published_at`]: "datePublished",
});

/** The source before one, by which it is told of. */
export const upstream = (others: Record<string, string> = {}): Entity => ({
  columns: { upstream_id: "identifier", ...others },
  id: (row, site) => at(row.upstream_id, urls.source, site),
  types: is("ns:Source", "schema:CreativeWork", "prov:Entity"),
});

/** The text of a capture, in which words are found. */
export const textId = (side: string, row: Named, site: string) =>
  row[`${side}capture_sha256`]
    ? `${sourceId(side, row, site)}#text-${row[`${side}capture_sha256`]}`
    : null;

export const capturedText = (side = ""): Entity => ({
  columns: { [`${side}capture_sha256`]: "capture_sha256" },
  id: (row, site) => textId(side, row, site),
  types: is("ns:CapturedText", "prov:Entity"),
  links: (row, site) => [["wasDerivedFrom", sourceId(side, row, site)]],
});
