/** What a reference says in words, for readers of every format: who spoke and when, the source, and what vouches for it. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { ended } from "@/lib/wording";
import type { Work } from "./work";

/** "Words of Donald Trump, 1 Feb 2026. Source: …" */
export function saidInWords({ said }: Pick<Work, "said">): string | null {
  if (!said) return null;
  const source = said.source ? ` Source: ${ended(said.source)}` : "";
  return `Words of ${said.by}, ${formatEdtf(said.edtf)}.${source}`;
}

export const hashInWords = ({ version }: Pick<Work, "version">): string | null =>
  version?.hash ? `SHA-256 of version ${version.number}: ${version.hash}` : null;

export const noteOf = (work: Work): string =>
  [saidInWords(work), hashInWords(work)].filter(Boolean).join(" ");

/** A text on one line, without what no format takes. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
