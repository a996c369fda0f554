import type { CorrectionKind } from "@/lib/vocabulary";

/** A correction as the list of all corrections shows it. */
export interface CorrectionLine {
  matterId: string;
  slug: string;
  /** The matter's question, as the version that brought the correction has it. */
  question: string;
  /** The version that brought it. */
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  kind: CorrectionKind;
  what: string;
  reason: string;
  /** This version took the matter off the record. */
  withdrawn: boolean;
}

/** Where a page of the list goes on: after this line. */
export type CorrectionPlace = Pick<CorrectionLine, "publishedAt" | "matterId" | "number">;

/** The place as part of an address. */
export function cursorOf({ publishedAt, matterId, number }: CorrectionPlace): string {
  return `${Date.parse(publishedAt)}-${matterId}-${number}`;
}

/** The place that an address names; undefined where it names none. */
export function placeOf(cursor: string): CorrectionPlace | undefined {
  const [, time, matterId = "", number] = /^(\d{1,13})-(\w{1,40})-(\d{1,9})$/.exec(cursor) ?? [];
  const at = new Date(Number(time));
  if (Number.isNaN(at.getTime())) return;
  return { publishedAt: at.toISOString(), matterId, number: Number(number) };
}
