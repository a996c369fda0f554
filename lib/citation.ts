/** Citations and share texts: plain text, in which only a speaker's own words stand in quotation marks. Pure. */

import type { CopiedWords, ShortWords } from "@/lib/comparison/in-short";
import { formatEdtf, formatInstant, precisionTag } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type {
  MatterRecord,
  OccasionRecord,
  PublishedVersion,
  StatementRecord,
} from "@/lib/document/document";
import { escapeHtml } from "@/lib/escape-html";
import { languageName } from "@/lib/language";
import { type InRole, type Voice, voiceInText, voiceWithRoles } from "@/lib/people/voice";
import { pageInWords } from "@/lib/quotes/page";
import { timeBeside, typedAt, typedInWords } from "@/lib/quotes/transcribed";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import type { ByLineView } from "@/lib/views/by-line";
import type { CardView } from "@/lib/views/card";
import { type QuotationForm, treatments } from "@/lib/vocabulary";
import { beginningOf, capitalised, ended } from "@/lib/wording";

/** Enough of a SHA-256 to tell versions apart by eye; the downloads hold all of it. */
export const shortHash = (hash: string) => hash.slice(0, 12);

/** Code points of a quotation that a citation and a share text hold. */
const most = { citation: 400, title: 200, share: 160 };

/** Whose wording words are, where no mark shows it; without a form, they are our summary. */
const wordings = {
  verbatim: "verbatim",
  reported: "as reported",
  paraphrase: "Gainsay’s paraphrase",
} satisfies Record<QuotationForm, string>;

const onOneLine = (text: string) => text.replace(/\s+/gu, " ").trim();
const withheldWords = "words withheld by law";

/** Words in plain text, with whose they are: “…” for the speaker's, else a note in brackets. */
function wordsInText(words: ShortWords, longest: number): string {
  if (words.text === withheldText) return withheldWords;
  const { text, isCut } = beginningOf(onOneLine(words.text), longest);
  const marked = words.form === "verbatim" ? `“${text}”` : text;
  const whole = `${words.before ? "… " : ""}${marked}${isCut || words.after ? " …" : ""}`;
  const typed = typedInWords(words);
  if (words.form === "verbatim") return typed ? `${whole} (${typed})` : whole;
  return `${whole} (${[wordings[words.form ?? "paraphrase"], typed].filter(Boolean).join(", ")})`;
}

/** Words in the title of a reference. */
export const wordsInTitle = (words: ShortWords): string => wordsInText(words, most.title);

/** What vouches for a citation: the version, when it was published, its address and the beginning of its hash. */
interface Cited {
  number: number;
  publishedAt: string;
  hash: string;
  href: string;
}

const versionLine = ({ number, publishedAt }: Pick<Cited, "number" | "publishedAt">, of = "") =>
  `version ${number}${of}, ${formatInstant(publishedAt)}.`;
const versionInText = (version: Cited, of = "") =>
  `${versionLine(version, of)} ${version.href}\nSHA-256 ${shortHash(version.hash)}`;

/** How a matter is cited, under its question. */
export const matterCitation = (question: string, version: Cited): string =>
  `“${question}” Gainsay, ${versionInText(version)}`;

/** How a pair is cited, under its title. */
export const pairCitation = (title: string, id: string, question: string, version: Cited): string =>
  `“${title}.” Gainsay, pair ${id} of “${question}”, ${versionInText(version)}`;

/** How the page of a speaker is cited, which follows the record and has no version. */
export const personCitation = (name: string, changedAt: string, href: string): string =>
  `“${name}.” Gainsay, speaker, as published on ${formatInstant(changedAt)}. ${href}`;

/** How a dataset is cited: what it is narrowed to, and how far the record had come. */
export function datasetCitation(
  dataset: string,
  filters: Record<string, string>,
  { head, publishedAt, href }: { head: number; publishedAt: string | null; href: string },
): string {
  const narrowed = Object.entries(filters).map(([name, value]) => `${name} ${value}`);
  const which = narrowed.length > 0 ? ` (${narrowed.join(", ")})` : "";
  const until = publishedAt ? `, as published on ${formatInstant(publishedAt)}` : "";
  return `Gainsay, dataset ${dataset}${which}${until}, log entry ${head}. ${href}`;
}

/** Of a statement what a citation names, and what its words are copied with. */
type CitedStatement = Pick<ByLineView, "name" | "dating"> & {
  record: Pick<StatementRecord, "id">;
  voice: Voice<InRole>;
};
export type CopiedStatement = CitedStatement & {
  record: Pick<StatementRecord, "language">;
  occasion: Pick<OccasionRecord, "title">;
};

/** How a statement is cited: who, when, and in whose words. */
export function statementCitation(
  statement: CitedStatement & { words: ShortWords },
  { question, ...version }: CitedVersion & Pick<Cited, "hash">,
): string {
  const { voice, dating, record, words } = statement;
  const said = ended(wordsInText(words, most.citation));
  return `${voiceInText(voice)}, ${formatEdtf(dating?.edtf ?? null)}: ${said} Gainsay, statement ${record.id}, ${versionInText({ ...version, href: placeOf(statement, version) }, ` of “${question}”`)}`;
}

/** What a link to a statement is shown with. */
export const statementInText = ({ words }: { words: ShortWords }): string =>
  wordsInText(words, most.share);

/** What a link to a pair is shown with: what each side says on one point, and what becomes of it. */
export function pairInText({ claim, reply, point }: CardView): string {
  const said = ({ voice, words }: CardView["claim"]) =>
    `${voiceInText(voice)}: ${ended(words ? wordsInText(words, most.share) : "nothing on this point on record")}`;
  const sides = [said(claim), said(reply)];
  if (!point) return sides.join(" ");
  const { treatment, point: of } = point.row;
  return [`${treatments[treatment].label}: ${ended(of.proposition)}`, ...sides].join(" ");
}

/** The version that copied words name, and its address. */
export type CitedVersion = Omit<Cited, "hash"> & { question: string };

export function citedVersion(
  {
    number,
    publishedAt,
    document: { matter },
  }: Pick<PublishedVersion, "number" | "publishedAt"> & {
    document: { matter: Pick<MatterRecord, "slug" | "question"> };
  },
  origin: string,
): CitedVersion {
  const { href } = new URL(urls.matterVersion(matter.slug, number), origin);
  return { number, publishedAt, question: matter.question, href };
}

/** Where a version shows a statement. */
const placeOf = ({ name }: Pick<CitedStatement, "name">, { href }: Pick<CitedVersion, "href">) =>
  `${href}#${name.toLowerCase()}`;

/** Words to be taken along with their source. */
interface WithSource {
  /** Each quotation whole, with what its wording is. */
  passages: { words: string; wording: string; language: string }[];
  /** Who said them, as what, when, and where. */
  said: string;
  cited: string;
  href: string;
}

/**
 * Quotations of a statement with who said them, as what, when and how surely, and the address of the version that holds
 * them. Only a speaker's own words have marks.
 */
function withSource(
  statement: CopiedStatement,
  quotations: readonly CopiedWords[],
  version: CitedVersion,
): WithSource {
  const { record, voice, dating, occasion } = statement;
  const edtf = dating?.edtf ?? null;
  const when = edtf === null ? formatEdtf(null) : `${formatEdtf(edtf)} (${precisionTag(edtf)})`;
  const who = voiceWithRoles(voice);
  return {
    passages: quotations.map((row) => ({
      words: wordsOf(row),
      wording: `${capitalised(wordings[row.form])}, ${inLanguage(row, record.language)}${inSource(row)}${inTranscript(row)}.`,
      language: row.text === withheldText ? "en" : row.language,
    })),
    said: [who, capitalised(when), occasion.title].map(ended).join(" "),
    cited: `Gainsay, statement ${record.id}, ${versionLine(version, ` of “${version.question}”`)}`,
    href: placeOf(statement, version),
  };
}

function wordsOf({ text, form }: CopiedWords): string {
  if (text === withheldText) return `[${withheldWords}]`;
  return form === "verbatim" ? `“${onOneLine(text)}”` : onOneLine(text);
}

/** Where the words stand in a recording or in a PDF, and whether the newsroom typed them. */
function inSource(words: CopiedWords): string {
  const time = timeBeside(words.position, words);
  const said = [
    typedAt(words.position, words),
    time && `at ${time} in the recording`,
    pageInWords(words.position),
  ];
  return said.flatMap((each) => (each ? `, ${each}` : [])).join("");
}

/** Who wrote spoken words down, where they were found in a transcript. */
const inTranscript = ({ transcriptBy }: CopiedWords): string =>
  transcriptBy === undefined
    ? ""
    : `, from a transcript${transcriptBy ? ` by ${transcriptBy}` : ", its maker not stated"}`;

/** The language of words, and how they came into it: a speaker's own words in another language are a translation. */
function inLanguage({ form, language, translatedBy, originalId }: CopiedWords, spoken: string) {
  const words = language === "und" ? "language not stated" : `in ${languageName(language)}`;
  const isOther = form === "verbatim" && ![language, "und"].includes(spoken);
  const from = isOther ? ` from ${languageName(spoken)}` : "";
  if (translatedBy) return `${words}, translated${from} by ${translatedBy}`;
  return originalId || isOther ? `${words}, translated${from}, translator not stated` : words;
}

/** Words and their source as plain text: each quotation and, below it, whose wording it is; then who, when, and where it stands. */
export function quotedInText(...given: Parameters<typeof withSource>): string {
  const { passages, said, cited, href } = withSource(...given);
  return [
    ...passages.map(({ words, wording }) => `${words}\n${wording}`),
    `${said}\n${cited} ${href}`,
  ].join("\n\n");
}

/** The same as HTML, for rich text. Its paragraphs, and the lines in them, are those of the plain text. */
export function quotedInHtml(...given: Parameters<typeof withSource>): string {
  const { passages, said, cited, href } = withSource(...given);
  const address = escapeHtml(href);
  return [
    ...passages.map(({ words, wording, language }) => {
      const { lang, dir } = languageOf(language);
      const named = lang ? ` lang="${escapeHtml(lang)}"` : "";
      return `<p><span${named} dir="${dir}">${escapeHtml(words)}</span><br>${escapeHtml(wording)}</p>`;
    }),
    `<p>${escapeHtml(said)}<br>${escapeHtml(cited)} <a href="${address}">${address}</a></p>`,
  ].join("");
}
