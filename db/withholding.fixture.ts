import { eq } from "drizzle-orm";
import { type Desk, inTransaction } from "@/db/desk/desk";
import { commitments } from "@/db/desk/schema";
import { withholding } from "@/db/desk/withholding";
import { appendEntry } from "@/db/desk/write";

/** Withholds a committed text at the desk, and has the log say so. */
export function withhold(desk: Desk, commitment: string, actor: string): void {
  const withheldAt = new Date().toISOString();
  const withheld = { withheldAt, withheldReason: "A court ordered it." };
  inTransaction(desk, (tx) => {
    tx.update(commitments)
      .set({ ...withheld, salt: null, text: null })
      .where(eq(commitments.commitment, commitment))
      .run();
    appendEntry(tx, { at: withheldAt, actor, ...withholding({ ...withheld, commitment }) });
  });
}
