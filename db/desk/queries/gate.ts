import { eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { captures, points, stances, statements } from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/document/document";
import type { GateProblem } from "@/lib/errors";
import { gateProblems } from "@/lib/publication-gate";

/** A writer, or whoever only reads. */
type Reading = { tx: DeskDatabase };

/** Runs the gates over a document of the desk, with the captures' texts and what the document leaves out. */
export function gateOf(reading: Reading, document: MatterDocument): GateProblem[] {
  return [...documentProblems(reading, document), ...strayStances(reading, document)];
}

/** Runs the gates over a document as it stands, with the captures' texts. */
export function documentProblems({ tx }: Reading, document: MatterDocument): GateProblem[] {
  const held = tx
    .select({ id: captures.publicId, text: captures.extractedText })
    .from(captures)
    .where(
      inArray(
        captures.publicId,
        document.captures.map((row) => row.id),
      ),
    )
    .all();
  const texts = new Map(held.map((row) => [row.id, row.text]));
  return gateProblems(document, (captureId) => texts.get(captureId) || null);
}

/** Stances on points of this matter by statements that do not stand in it: the document cannot show them. */
function strayStances({ tx }: Reading, document: MatterDocument): GateProblem[] {
  const shown = new Set(document.statements.map((row) => row.id));
  const held = tx
    .select({ id: stances.publicId, statementId: statements.publicId, summary: statements.summary })
    .from(stances)
    .innerJoin(points, eq(points.id, stances.pointId))
    .innerJoin(statements, eq(statements.id, stances.statementId))
    .where(
      inArray(
        points.publicId,
        document.points.map((row) => row.id),
      ),
    )
    .all();
  return held
    .filter((row) => !shown.has(row.statementId))
    .map((row) => ({
      recordId: row.id,
      rule: "stance",
      message: `A statement takes a stance on a point of this matter and does not stand in it. In our words: ${row.summary}`,
    }));
}
