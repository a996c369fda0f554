/** Reads the corrections of all matters, for the page that lists them. */
import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/record";
import type { CorrectionLine, CorrectionPlace } from "@/lib/record/corrections";
import { withheldText } from "@/lib/versions/commitments";

export interface CorrectionsPage {
  lines: CorrectionLine[];
  /** Whether older ones follow. */
  more: boolean;
  /** When anything was last published; null where nothing is on the record. */
  publishedAt: string | null;
}

type Row = Omit<CorrectionLine, "withdrawn" | "question"> & {
  withdrawal: string | null;
  question: string | null;
};

/** Corrections and withdrawals, newest first; the page after `after`, or the first one. */
export function listCorrections(
  after?: CorrectionPlace,
  { connection }: PublicRecord = publicRecord(),
  pageSize = 100,
): CorrectionsPage {
  const rows = connection
    .prepare<unknown[], Row>(
      `select versions.matter_id as matterId, slug, number, published_at as publishedAt,
         approved_by as approvedBy, correction_kind as kind, correction_what as what,
         correction_reason as reason, withdrawal, texts.text as question
       from versions
         left join texts on texts.commitment = json_extract(document, '$.matter.question.text')
       where correction_kind is not null
         and (published_at, versions.matter_id, number) < (?, ?, ?)
       order by published_at desc, versions.matter_id desc, number desc
       limit ?`,
    )
    // "~" sorts after every instant.
    .all(after?.publishedAt ?? "~", after?.matterId ?? "", after?.number ?? 0, pageSize + 1);
  const newest = connection
    .prepare<[], { publishedAt: string | null }>(
      "select max(published_at) as publishedAt from matters",
    )
    .get();
  return {
    lines: rows.slice(0, pageSize).map(({ withdrawal, question, ...line }) => ({
      ...line,
      question: question ?? withheldText,
      withdrawn: withdrawal !== null,
    })),
    more: rows.length > pageSize,
    publishedAt: newest?.publishedAt ?? null,
  };
}
