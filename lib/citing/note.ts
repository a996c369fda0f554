/** What a reference says in words, for readers of every format: who spoke and when, the source, and what vouches for it. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { capitalised, ended } from "@/lib/wording";
import type { Work } from "./work";

/** "Words of Donald Trump, 1 Feb 2026. Source: …"; of words that are only attributed, not that they are anybody’s. */
export function saidInWords({ said }: Pick<Work, "said">): string | null {
  if (!said) return null;
  const source = said.source ? ` Source: ${ended(said.source)}` : "";
  return `${said.isAttributed ? capitalised(said.by) : `Words of ${said.by}`}, ${formatEdtf(said.edtf)}.${source}`;
}

/** What a reader checks: of a release the file that has the sums of all others. */
export const hashInWords = ({ kind, version }: Pick<Work, "kind" | "version">): string | null =>
  version?.hash
    ? `SHA-256 of ${kind === "release" ? "SHA256SUMS" : `version ${version.number}`}: ${version.hash}`
    : null;

export const noteOf = (work: Work): string =>
  [saidInWords(work), hashInWords(work)].filter(Boolean).join(" ");

/** A text on one line, without what no format takes. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
