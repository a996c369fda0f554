/** What editors chose to lead the front page. */
import { desc, eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { frontChoices, matters } from "@/db/desk/schema";

export interface FrontLead {
  /** Public id. */
  id: string;
  question: string;
  chosenAt: string;
}

/** The matter that an editor's last choice named; null where that was none, and where nobody ever chose. */
export function getFrontLead(db: DeskDatabase): FrontLead | null {
  const last = db
    .select({
      id: matters.publicId,
      question: matters.question,
      chosenAt: frontChoices.chosenAt,
    })
    .from(frontChoices)
    .leftJoin(matters, eq(matters.id, frontChoices.matterId))
    .orderBy(desc(frontChoices.id))
    .limit(1)
    .get();
  if (!last || last.id === null || last.question === null) return null;
  return { id: last.id, question: last.question, chosenAt: last.chosenAt };
}
