/**
 * What is cited, before a form is given to it: one structure for every kind of page, from which references are written.
 * Gainsay is the author and publisher of its pages; whoever spoke is named as the one whose words they are, never as the
 * author of our page (decision 53). Pure.
 */
import { wordsInTitle } from "@/lib/citation";
import { quotedWords } from "@/lib/comparison/in-short";
import type { QuotationRecord, StatementRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { Transcription } from "@/lib/vocabulary";

/** Who makes the pages that are cited, and publishes them. */
export const publisher = "Gainsay";

/** What kinds of things are cited, each as a reference calls it. */
export const workKinds = {
  matter: "Claims and replies on record",
  pair: "Claim and reply on record",
  statement: "Statement on record",
  person: "Speaker on record",
  release: "Data set",
};

export interface Work {
  kind: keyof typeof workKinds;
  /** Tells it apart in a list of references: small letters, digits and hyphens, and letters of ids. */
  key: string;
  title: string;
  /** BCP 47 of the title. */
  language: string;
  /** The words as they were said, where the title has a translation of them. */
  original: { title: string; language: string } | null;
  /** The question of the matter that it is a part of. */
  partOf: string | null;
  /** Null where the page has no fixed version; of a release its name, and the hash of its checksums, once it has them. */
  version: { number: number | string; hash: string | null } | null;
  /** The day on which that was published (YYYY-MM-DD, UTC). */
  published: string;
  /** Where it stands for ever, if it has a version. */
  href: string;
  /** Whose words they are, when they were said (EDTF; null: not stated), and the source that carries them. */
  said: { by: string; isAttributed?: boolean; edtf: string | null; source: string | null } | null;
  doi: string | null;
  /** The day on which somebody looked, for what has no fixed version. */
  accessed?: string;
}

/** The version of a matter that a page shows. */
export interface WorkVersion {
  slug: string;
  question: string;
  number: number;
  hash: string;
  /** An instant. */
  publishedAt: string;
}

const dayOf = (instant: string) => instant.slice(0, 10);

/** The language of a text of ours: a newsroom may write in another than English, and the record does not say in which. */
function ourLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters ? "en" : "und";
}

function ofVersion({ slug, question, number, hash, publishedAt }: WorkVersion, site: string) {
  return {
    key: `gainsay-${slug}-v${number}`,
    language: ourLanguage(question),
    original: null,
    version: { number, hash },
    published: dayOf(publishedAt),
    href: new URL(urls.matterVersion(slug, number), site).href,
    said: null,
    doi: null,
  };
}

export const matterWork = (version: WorkVersion, site: string): Work => ({
  ...ofVersion(version, site),
  kind: "matter",
  title: version.question,
  partOf: null,
});

export function pairWork(id: string, title: string, version: WorkVersion, site: string): Work {
  const base = ofVersion(version, site);
  return {
    ...base,
    ...{ kind: "pair", key: `${base.key}-${id}`, title, partOf: version.question },
    href: new URL(urls.pairVersion(version.slug, version.number, id), site).href,
  };
}

/** Of a statement what a reference to it is made of. */
export interface WorkStatement {
  record: Pick<StatementRecord, "id" | "number" | "summary">;
  /** Whose words they are, in a line, and whether they are only attributed to them. */
  voice: string;
  isAttributed: boolean;
  edtf: string | null;
  quotations: WorkQuotation[];
}

export type WorkQuotation = Pick<
  QuotationRecord,
  "id" | "text" | "form" | "language" | "translatedBy" | "originalId"
> & { transcribed?: Transcription; source: string | null };

export function statementWork(statement: WorkStatement, version: WorkVersion, site: string): Work {
  const { record, voice, isAttributed, edtf, quotations } = statement;
  const base = ofVersion(version, site);
  const { shown, original } = titleWords(quotations);
  const words = shown ? inTitle(shown) : `${record.summary} (Gainsay’s paraphrase)`;
  return {
    ...base,
    ...{ kind: "statement", key: `${base.key}-${record.id}`, title: `${voice}: ${words}` },
    language: shown?.language ?? ourLanguage(record.summary),
    original: original && { title: inTitle(original), language: original.language },
    partOf: version.question,
    href: `${base.href}#s${record.number}`,
    said: { by: voice, isAttributed, edtf, source: shown?.source ?? null },
  };
}

/** The words that stand for a statement: the speaker's own before others', and of those that translate each other the translation. */
function titleWords(quotations: WorkQuotation[]) {
  const main = quotations.find((row) => row.form === "verbatim") ?? quotations[0] ?? null;
  const original = quotations.find((row) => row.id === main?.originalId);
  if (original) return { shown: main, original };
  const translation = main && quotations.find((row) => row.originalId === main.id);
  return translation ? { shown: translation, original: main } : { shown: main, original: null };
}

const inTitle = ({ transcribed, ...quotation }: WorkQuotation) =>
  wordsInTitle(quotedWords({ ...quotation, position: transcribed ? { transcribed } : null }, null));

/** The page of a speaker, which follows the record: it has no version, and says when it last changed. */
export const personWork = (
  { slug, name }: { slug: string; name: string },
  changedAt: string,
  site: string,
): Work => ({
  ...{
    kind: "person",
    key: `gainsay-${slug}`,
    title: `${name}: statements and positions on record`,
  },
  ...{ language: "en", original: null, partOf: null, version: null, said: null, doi: null },
  published: dayOf(changedAt),
  href: new URL(urls.person(slug), site).href,
});
