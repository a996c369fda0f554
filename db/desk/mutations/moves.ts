/** A statement is put into another matter, and where that is said, taken out of the one where it stood. */
import { z } from "zod";
import type { Removal } from "@/db/desk/queries/removal-parts";
import { planRemoval } from "@/db/desk/queries/removals";
import { type DeskContext, mutation, type Writer } from "@/db/desk/write";
import { type LookedAtMove, together } from "@/lib/desk/removal";
import { InputError } from "@/lib/errors";
import { id, maybeId } from "./fields";
import { placeStatement } from "./matters";
import { rehearse } from "./rehearse";
import { removeStatement } from "./removals";

const places = {
  statement: id("The statement"),
  to: id("The matter"),
  party: id("The party"),
  /** The matter that it leaves; null where it stays wherever it stands. */
  from: maybeId("The matter that it leaves"),
};
type Places = z.input<z.ZodObject<typeof places>>;

function put(writer: Writer, { statement, to, party, from }: Places): void {
  if (from === to) {
    const message = "It stands in this matter already; choose another one.";
    throw new InputError([{ field: "to", message }]);
  }
  placeStatement.within(writer, { matter: to, statement, party });
}

/**
 * Puts a statement into a matter, on the side of one of its parties. Where it leaves another for it, what goes there is
 * what was shown (`seen`). Throws InputError.
 */
export const moveStatement = mutation(
  "move statement",
  "record",
  z.object({ ...places, seen: z.string().default("") }),
  (writer, { seen, ...given }) => {
    put(writer, given);
    const { from, statement } = given;
    if (from) removeStatement.within(writer, { matter: from, statement, seen });
  },
);

/** The same for several of one side, in this order: all of them, or none. `seen` has a part for each. Throws InputError. */
export const moveStatements = mutation(
  "move statement",
  "record",
  z.object({
    ...{ to: places.to, party: places.party, from: places.from },
    statements: z.array(places.statement),
    seen: z.array(z.string()),
  }),
  (writer, { statements, seen, ...given }) => {
    for (const [index, statement] of statements.entries()) {
      moveStatement.within(writer, { ...given, statement, seen: seen[index] ?? "" });
    }
  },
);

/**
 * What moving statements, one after the other, would take with them where they leave, and what readers would see in
 * both matters. Where one of them cannot go, none is said to.
 */
export function lookAtMove(
  context: DeskContext,
  { statements, ...given }: Omit<Places, "statement"> & { statements: string[] },
): LookedAtMove {
  const { from, to } = given;
  const plans: Pick<Removal, "refused" | "goes" | "stays" | "seen">[] = [];
  const readers = rehearse(context, from ? [from, to] : [to], (writer) => {
    for (const statement of statements) {
      put(writer, { ...given, statement });
      if (!from) continue;
      const plan = planRemoval(writer.tx, "statement", from, statement, writer.hidden);
      plans.push(plan);
      if (plan.refused) return;
      removeStatement.within(writer, { matter: from, statement, seen: plan.seen });
    }
  });
  return { ...together(plans), readers };
}
