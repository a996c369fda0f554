/** A source's own words around a quotation, as a reviewer reads them. Pure. */
import type { QuotationRecord } from "@/lib/document/document";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";

/** Words of a source, with what stands around them there. */
export interface Passage {
  before: string;
  words: string;
  after: string;
  language: string;
}

export type TextOfCapture = (captureId: string) => string | null;

/** The capture's own text around a quotation; null where it holds none there. */
export function passageAround(
  { position, language }: QuotationRecord,
  textOf: TextOfCapture,
  room: number,
): Passage | null {
  const text = position && textOf(position.captureId);
  if (!position || !text) return null;
  const [from, to] = [Math.max(0, position.start - room), position.end + room];
  return {
    before: `${from > 0 ? "… " : ""}${fromWord(sliceCodePoints(text, from, position.start), from > 0)}`,
    words: sliceCodePoints(text, position.start, position.end),
    after: `${toWord(sliceCodePoints(text, position.end, to), to < codePointLength(text))}${to < codePointLength(text) ? " …" : ""}`,
    language,
  };
}

/** Without the word that the cut goes through. */
const fromWord = (text: string, isCut: boolean) => (isCut ? text.replace(/^\S*\s/u, "") : text);
const toWord = (text: string, isCut: boolean) => (isCut ? text.replace(/\s\S*$/u, "") : text);
