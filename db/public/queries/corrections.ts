/** Reads the corrections of all matters, for the page that lists them. */
import { publicRecord } from "@/db/public/files";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { CorrectionLine } from "@/lib/document/corrections";
import { withheldText } from "@/lib/versions/commitments";

export interface CorrectionsPage {
  lines: CorrectionLine[];
  /** Where older ones follow; null at the end. */
  next: string | null;
  /** When anything was last published; null where nothing is on the record. */
  publishedAt: string | null;
}

type Row = Omit<CorrectionLine, "withdrawn" | "question"> & {
  withdrawal: string | null;
  question: string | null;
};

/** Corrections and withdrawals, newest first, after a cursor; undefined where it is none of this list. */
export async function listCorrections(
  cursor?: string,
  record = publicRecord(),
  pageSize = 100,
): Promise<CorrectionsPage | undefined> {
  // "~" sorts after every instant.
  const after = cursor
    ? decodeCursor<[string, string, number]>(cursor, ["string", "string", "number"])
    : (["~", "", 0] as const);
  if (!after) return;
  const [at, matterId, number] = after;
  const [rows, [newest]] = await Promise.all([
    record.all<Row>(
      `select versions.matter_id, slug, number, published_at, approved_by, correction_kind as kind,
         correction_what as what, correction_reason as reason, withdrawal, texts.text as question
       from versions
         left join texts on texts.commitment = versions.question
       where correction_kind is not null
         and (published_at, versions.matter_id, number) < (:at, :matterId, :number)
       order by published_at desc, versions.matter_id desc, number desc
       limit :limit`,
      { at, matterId, number, limit: pageSize + 1 },
    ),
    record.all<{ publishedAt: string | null }>(
      "select max(published_at) as published_at from matters",
    ),
  ]);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    lines: shown.map(({ withdrawal, question, ...line }) => ({
      ...line,
      question: question ?? withheldText,
      withdrawn: withdrawal !== null,
    })),
    next:
      rows.length > pageSize && last
        ? encodeCursor([last.publishedAt, last.matterId, last.number])
        : null,
    publishedAt: newest?.publishedAt ?? null,
  };
}
