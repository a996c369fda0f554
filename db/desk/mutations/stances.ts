/** What statements say to the points of a matter. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { mutation, removal, type Writer } from "@/db/desk/write";
import { stancePositions } from "@/lib/vocabulary";
import { parentBehind } from "./change";
import { id, listed, maybeId, maybeWords, revision, span } from "./fields";

const stanceFields = z.object({
  position: listed("The position", stancePositions),
  quotation: maybeId("The quotation"),
  span,
  reason: maybeWords("The reason", 500),
});

function stanceColumns(
  { tx }: Writer,
  { quotation, span: part, ...values }: z.output<typeof stanceFields>,
) {
  return {
    ...values,
    quotationId: quotation ? requireRecord(tx, "quotations", quotation).id : null,
    spanStart: part?.start ?? null,
    spanEnd: part?.end ?? null,
  };
}

export const takeStance = mutation(
  "take stance",
  "record",
  stanceFields.extend({ statement: id("The statement"), point: id("The point") }),
  (writer, { statement, point, ...input }) =>
    writer.add("stances", {
      ...stanceColumns(writer, input),
      statementId: requireRecord(writer.tx, "statements", statement).id,
      pointId: requireRecord(writer.tx, "points", point).id,
    }),
);

export const changeStance = mutation(
  "change stance",
  "record",
  stanceFields.extend({ stance: id("The stance"), revision }),
  (writer, { stance, revision: read, ...input }) =>
    writer.change("stances", stance, read, stanceColumns(writer, input)),
);

/** Takes a stance back; the log keeps that it was there. Only its point's matter shows it, so the point changes. */
export const removeStance = removal(
  "stance",
  z.object({ stance: id("The stance"), revision }),
  (remover, { stance, revision: read }) => {
    const { pointId } = requireRecord(remover.tx, "stances", stance);
    remover.remove("stances", stance, read, parentBehind(remover.tx, "points", pointId));
  },
);
