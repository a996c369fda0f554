/** A statement is put into another matter, and where that is said, taken out of the one where it stood. */
import { z } from "zod";
import { planRemoval } from "@/db/desk/queries/removals";
import { type DeskContext, mutation, type Writer } from "@/db/desk/write";
import type { LookedAtMove } from "@/lib/desk/removal";
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

/** What moving a statement would take with it where it leaves, and what readers would see in both matters. */
export function lookAtMove(context: DeskContext, given: Places): LookedAtMove {
  const { from, to, statement } = given;
  let looked: Omit<LookedAtMove, "readers"> = { refused: null, goes: [], stays: [], seen: "" };
  const readers = rehearse(context, from ? [from, to] : [to], (writer) => {
    put(writer, given);
    if (!from) return;
    const { refused, goes, stays, seen } = planRemoval(writer.tx, "statement", from, statement);
    looked = { refused, goes, stays, seen };
    if (!refused) removeStatement.within(writer, { matter: from, statement, seen });
  });
  return { ...looked, readers };
}
