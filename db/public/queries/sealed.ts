/** Reads versions as their hashes vouch for them, with the texts that are held. */
import { publicRecord } from "@/db/public/files";
import { commitmentsIn, type HeldText, type Json } from "@/lib/versions/commitments";
import type { CorrectionKind } from "@/lib/vocabulary";
import { among, listed } from "./ids";

export interface SealedVersion {
  matterId: string;
  slug: string;
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  hash: string;
  correction: { kind: CorrectionKind; what: string; reason: string } | null;
  withdrawal: string | null;
  /** The document, with a commitment in place of each free text. */
  sealed: { format: "gainsay-matter/1"; [field: string]: unknown };
  texts: HeldText[];
}

type Row = Omit<SealedVersion, "correction" | "sealed" | "texts"> & {
  document: string;
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
};

/** A version of the matter that has an address, or had it; undefined where there is none. */
export async function getSealedVersion(
  slug: string,
  number: number,
  record = publicRecord(),
): Promise<SealedVersion | undefined> {
  const [row] = await record.all<Row>(
    `select matter_id, slug, number, published_at, approved_by, hash, document, withdrawal,
       correction_kind, correction_what, correction_reason
     from versions where number = :number
       and matter_id = (select matter_id from versions where slug = :slug limit 1)`,
    { slug, number },
  );
  if (!row) return;
  const { document, correctionKind: kind, correctionWhat, correctionReason, ...version } = row;
  const sealed = JSON.parse(document) as Json;
  const texts = await record.all<HeldText>(
    `select commitment, salt, text, withheld_at, withheld_reason
     from texts where commitment in ${among(":commitments")} order by commitment`,
    { commitments: listed(commitmentsIn(sealed)) },
  );
  return {
    ...version,
    correction: kind && { kind, what: correctionWhat ?? "", reason: correctionReason ?? "" },
    sealed: sealed as SealedVersion["sealed"],
    texts,
  };
}
