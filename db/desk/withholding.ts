/** How the log says that a committed text was erased: over the commitment, the time and the public reason. */
import { canonicalJson, sha256 } from "@/lib/canonical";

export interface Withheld {
  commitment: string;
  withheldAt: string | null;
  withheldReason: string | null;
}

/** What the entry of a withholding says, but when and by whom it was logged. */
export function withholding({ commitment, withheldAt, withheldReason }: Withheld) {
  const row = { commitment, withheldAt, withheldReason };
  return {
    action: "withhold",
    recordTable: "commitments",
    recordId: commitment,
    beforeHash: null,
    afterHash: sha256(canonicalJson({ table: "commitments", row })),
  } as const;
}
