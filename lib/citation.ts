/** Citations and share texts: plain text, in which only a speaker's own words stand in quotation marks. Pure. */
import { type PairInShort, type ShortWords, statementWords } from "@/lib/comparison/in-short";
import type { StatementView } from "@/lib/comparison/view";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import { withheldText } from "@/lib/versions/commitments";
import { treatments } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";

/** Enough of a SHA-256 to tell versions apart by eye; the downloads hold all of it. */
export const shortHash = (hash: string) => hash.slice(0, 12);

/** Code points of a quotation that a citation and a share text hold. */
const most = { citation: 400, share: 160 };

/** Words in plain text, with whose they are: “…” for the speaker's, else a note in brackets. */
function wordsInText(words: ShortWords, longest: number): string {
  if (words.text === withheldText) return "words withheld by law";
  const { text, isCut } = beginningOf(words.text.replace(/\s+/gu, " ").trim(), longest);
  const marked = words.form === "verbatim" ? `“${text}”` : text;
  const whole = `${words.before ? "… " : ""}${marked}${isCut || words.after ? " …" : ""}`;
  if (words.form === "verbatim") return whole;
  return `${whole} (${words.form === "reported" ? "as reported" : "Gainsay’s paraphrase"})`;
}

/** What vouches for a citation: the version, when it was published, its address and the beginning of its hash. */
interface Cited {
  number: number;
  publishedAt: string;
  hash: string;
  href: string;
}

/** A sentence ends once: not after words that end one themselves. */
const ended = (words: string) => (/[.!?…。؟]”?$/u.test(words) ? words : `${words}.`);

const versionInText = ({ number, publishedAt, hash, href }: Cited, of = "") =>
  `version ${number}${of}, ${formatInstant(publishedAt)}. ${href}\nSHA-256 ${shortHash(hash)}`;

/** How a matter is cited, under its question. */
export const matterCitation = (question: string, version: Cited): string =>
  `“${question}” Gainsay, ${versionInText(version)}`;

/** How a pair is cited, under its title. */
export const pairCitation = (title: string, id: string, question: string, version: Cited): string =>
  `“${title}.” Gainsay, pair ${id} of “${question}”, ${versionInText(version)}`;

/** How a statement is cited: who, when, and in whose words. */
export function statementCitation(
  statement: StatementView,
  question: string,
  version: Cited,
): string {
  const { speaker, dating, record } = statement;
  const words = wordsInText(statementWords(statement), most.citation);
  return `${speaker.name}, ${formatEdtf(dating?.edtf ?? null)}: ${ended(words)} Gainsay, statement ${record.id}, ${versionInText(version, ` of “${question}”`)}`;
}

/** What a link to a statement is shown with. */
export const statementInText = (statement: Parameters<typeof statementWords>[0]): string =>
  wordsInText(statementWords(statement), most.share);

/** What a link to a pair is shown with: what each side says on one point, and what becomes of it. */
export function pairInText(
  { claim, reply }: { claim: StatementView; reply: StatementView },
  short: PairInShort | null,
): string {
  const said = (statement: StatementView, words: ShortWords | null) =>
    `${statement.speaker.name}: ${ended(words ? wordsInText(words, most.share) : "nothing on this point on record")}`;
  if (!short) {
    return [claim, reply].map((side) => said(side, statementWords(side))).join(" ");
  }
  const { treatment, point } = short.row;
  return [
    `${treatments[treatment].label}: ${ended(point.proposition)}`,
    said(claim, short.claim),
    said(reply, short.reply),
  ].join(" ");
}
