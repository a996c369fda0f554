/** What RDF says of the record: every property that is not ours, what its values are, and which vocabulary it is of. */
import type { ListKey } from "@/lib/glossary";
import type { RebuttalType } from "@/lib/vocabulary";

/** Their addresses, by the prefixes that files write. */
export const vocabularies = {
  schema: "http://schema.org/",
  cito: "http://purl.org/spar/cito/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  edtf: "http://id.loc.gov/datatypes/edtf/",
} as const;

/** What the values of a property are: "link" leads to another record, "term" to a word of the glossary, "worded" has its language. */
export type Kind = "text" | "worded" | "link" | "term" | keyof typeof datatypes;

export const datatypes = {
  integer: "xsd:integer",
  natural: "xsd:nonNegativeInteger",
  date: "xsd:date",
  instant: "xsd:dateTime",
  edtf: "edtf:EDTF",
  address: "xsd:anyURI",
} as const;

interface Property {
  iri: string;
  kind: Kind;
}

/** Properties of other vocabularies, by the names that JSON-LD gives them. */
const shared = {
  identifier: ["dcterms:identifier", "text"],
  name: ["schema:name", "text"],
  alternateName: ["schema:alternateName", "text"],
  headline: ["schema:headline", "text"],
  abstract: ["schema:abstract", "text"],
  description: ["schema:description", "text"],
  text: ["schema:text", "worded"],
  keywords: ["schema:keywords", "text"],
  position: ["schema:position", "integer"],
  version: ["schema:version", "integer"],
  inLanguage: ["schema:inLanguage", "text"],
  dateCreated: ["schema:dateCreated", "edtf"],
  datePublished: ["schema:datePublished", "text"],
  location: ["schema:location", "text"],
  publisher: ["schema:publisher", "text"],
  url: ["schema:url", "address"],
  sameAs: ["schema:sameAs", "link"],
  author: ["schema:author", "link"],
  isPartOf: ["schema:isPartOf", "link"],
  repliesTo: ["cito:repliesTo", "link"],
  disputes: ["cito:disputes", "link"],
  disagreesWith: ["cito:disagreesWith", "link"],
  agreesWith: ["cito:agreesWith", "link"],
  qualifies: ["cito:qualifies", "link"],
  reviews: ["cito:reviews", "link"],
  specializationOf: ["prov:specializationOf", "link"],
  wasDerivedFrom: ["prov:wasDerivedFrom", "link"],
  wasQuotedFrom: ["prov:wasQuotedFrom", "link"],
  generatedAtTime: ["prov:generatedAtTime", "instant"],
  hasSource: ["oa:hasSource", "link"],
  hasSelector: ["oa:hasSelector", "link"],
  exact: ["oa:exact", "worded"],
  start: ["oa:start", "natural"],
  end: ["oa:end", "natural"],
  value: ["rdf:value", "text"],
  conformsTo: ["dcterms:conformsTo", "link"],
} as const satisfies Record<string, readonly [string, Kind]>;

/** Ours that no column is named after, or whose values are no plain text: what they are, and what they mean. */
export const ours: Record<string, { kind: Kind; meaning: string }> = {
  claim: { kind: "link", meaning: "The statement that a rebuttal answers." },
  reply: { kind: "link", meaning: "The statement that answers it." },
  pair: { kind: "link", meaning: "The rebuttal that an answer to a point is part of." },
  point: { kind: "link", meaning: "The point that a stance or an answer is about." },
  statement: { kind: "link", meaning: "The statement that stands in a matter, or takes a stance." },
  speaker: {
    kind: "link",
    meaning:
      "Whose words a statement is said to be. Its author is who makes it: all speakers of a joint statement, or whoever attributes the words to the speaker.",
  },
  occasion: { kind: "link", meaning: "The occasion on which a statement was made." },
  claim_stance: {
    kind: "link",
    meaning: "The position of the claim on the point, if it takes one.",
  },
  reply_stance: {
    kind: "link",
    meaning: "The position of the reply on the point, if it takes one.",
  },
  shown_by: { kind: "link", meaning: "The quotation that has the words which show a stance." },
  found_at: {
    kind: "link",
    meaning:
      "Where words stand, as Web Annotation has it: in the text of a capture, on a page, in a recording.",
  },
  former_ids: {
    kind: "text",
    meaning: "Public ids of records that were merged into this one, and lead to it now.",
  },
  words: { kind: "worded", meaning: "The words that show a stance; the quotation may have more." },
  words_turn: {
    kind: "link",
    meaning: "The turn of a transcript that the words begin in, where it is published whole.",
  },
};

/** Columns whose values are words of a list of the glossary. */
export const listOf: Record<string, ListKey> = {
  rebuttal_type: "rebuttal",
  addressed_via: "via",
  treatment: "treatment",
  stance: "stance",
  speaker_kind: "speaker",
  words_form: "form",
  words_transcribed: "transcribed",
  occasion_kind: "occasion",
  source_kind: "source-kind",
  source_level: "source-level",
  upstream_hop: "hop",
};

/** A property by its name; `typed` is the kind of the column that an own one is named after. */
export function propertyOf(name: string, typed: Kind = "text"): Property {
  const held = (shared as Record<string, readonly [string, Kind]>)[name];
  if (held) return { iri: held[0], kind: held[1] };
  return { iri: `ns:${name}`, kind: listOf[name] ? "term" : (ours[name]?.kind ?? typed) };
}

export const sharedProperties: string[] = Object.keys(shared);
/** A name with one of the prefixes, whole; what has none stays as it is. */
export function whole(name: string, ns: string): string {
  const [, prefix = "", rest = ""] = /^(\w+):(?!\/\/)(.*)$/.exec(name) ?? [];
  if (prefix === "ns") return ns + rest;
  const base = (vocabularies as Record<string, string>)[prefix];
  return base ? base + rest : name;
}

/**
 * What CiTO says of a reply beside that it replies: what is true whoever is right. Nothing here refutes, corrects,
 * confirms or retracts, which would say that the reply is right.
 */
export const citationOf: Partial<Record<RebuttalType, keyof typeof shared>> = {
  denies: "disputes",
  partly_denies: "disputes",
  disputes: "disputes",
  corrects: "disagreesWith",
  qualifies: "qualifies",
  concedes: "agreesWith",
  confirms: "agreesWith",
  rates: "reviews",
};
