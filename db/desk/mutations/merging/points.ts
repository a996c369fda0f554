/** What makes two points of a matter one. */
import { and, eq, inArray } from "drizzle-orm";
import { memberships, speakers, stances, statements } from "@/db/desk/schema";
import { stancePositions } from "@/lib/vocabulary";
import { filled, type Merge, refuse, set } from "./core";
import { uniteStances } from "./stances";

/** Throws InputError where a statement says one thing to the one and another to the other. */
export function unitePoints(merge: Merge<"points">): void {
  const { r, keep, gone } = merge;
  if (keep.matterId !== gone.matterId) refuse("They are points of two matters.");
  merge.goes.push(`Proposition: ${gone.proposition}`);
  const values = filled(merge, { opposite: "Opposite", note: "Note" });
  const both = r.tx
    .select()
    .from(stances)
    .where(inArray(stances.pointId, [keep.id, gone.id]))
    .orderBy(stances.id)
    .all();
  uniteStances(merge, both, {
    isOfKept: (row) => row.pointId === keep.id,
    place: (row) => row.statementId,
    refused: (mine, theirs) => {
      const said = r.tx
        .select({ name: speakers.name, summary: statements.summary, number: memberships.number })
        .from(statements)
        .innerJoin(speakers, eq(speakers.id, statements.speakerId))
        .leftJoin(
          memberships,
          and(eq(memberships.statementId, statements.id), eq(memberships.matterId, keep.matterId)),
        )
        .where(eq(statements.id, mine.statementId))
        .get();
      const [one, other] = [mine, theirs].map(({ position }) => stancePositions[position].label);
      return `${said?.number ? `S${said.number}, ` : ""}${said?.name}: ${one} on the one, ${other} on the other. Decide which it is at that statement first.`;
    },
  });
  set(r, "points", keep.publicId, values);
}
