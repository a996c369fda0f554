import { and, eq, isNotNull } from "drizzle-orm";
import type { PublicDatabase } from "./files";
import * as t from "./schema";

interface Withheld {
  commitment: string;
  withheldAt: string | null;
  withheldReason: string | null;
}

/** Erases those of these texts that are withheld. Returns the commitments of what went. */
export function erase(db: PublicDatabase, texts: Withheld[]): string[] {
  return texts.flatMap(({ commitment, withheldAt, withheldReason }) => {
    if (withheldAt === null) return [];
    const { changes } = db
      .update(t.texts)
      .set({ salt: null, text: null, withheldAt, withheldReason })
      .where(and(eq(t.texts.commitment, commitment), isNotNull(t.texts.text)))
      .run();
    return changes > 0 ? [commitment] : [];
  });
}
