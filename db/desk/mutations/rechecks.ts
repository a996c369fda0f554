/** What asking captured addresses again found, and what people make of it. Nothing here is ever rewritten. */
import { and, desc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { rewordedSincePublished } from "@/db/desk/queries/told-rechecks";
import { recheckLooks, rechecks } from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import {
  asksForALook,
  type Found,
  isSameFinding,
  type Missing,
  type Tags,
} from "@/lib/recheck/outcome";
import { recheckFindings } from "@/lib/vocabulary";
import { id, listed, maybeWords } from "./fields";

type Row = typeof rechecks.$inferSelect;

/** A stored row, as it was found. */
const foundIn = ({ outcome, movedTo, reason, missing }: Row): Omit<Found, "lookedFor"> => ({
  ...{ outcome, movedTo, reason },
  missing: JSON.parse(missing ?? "[]") as Missing[],
});

/** The last time that the site answered for a capture. */
const lastAnswer = (tx: Tx, captureId: number) =>
  tx
    .select()
    .from(rechecks)
    .where(and(eq(rechecks.captureId, captureId), ne(rechecks.outcome, "not_asked")))
    .orderBy(desc(rechecks.id))
    .limit(1)
    .get();

/**
 * Records what was found of the words of a capture. The same finding as before names the first of its kind. Where words
 * were changed since readers got them, others were looked for than readers have: they are told nothing by it.
 */
export const recordRecheck = mutation(
  "recheck",
  "record",
  z.object({ capture: id("The capture"), found: z.custom<Found>(), tags: z.custom<Tags>() }),
  (writer, { capture, found, tags }) => {
    const { id: captureId } = requireRecord(writer.tx, "captures", capture);
    const before = asksForALook(found) ? lastAnswer(writer.tx, captureId) : undefined;
    const isSame = before && isSameFinding(foundIn(before), found);
    const { outcome, movedTo, reason, missing } = found;
    const unlike = rewordedSincePublished(writer.tx, found.lookedFor);
    const lookedFor = found.lookedFor.filter((one) => !unlike.has(one));
    return writer.add("rechecks", {
      ...{ captureId, checkedAt: writer.at, outcome, movedTo, reason },
      missing: missing.length > 0 ? JSON.stringify(missing) : null,
      lookedFor: lookedFor.length > 0 ? JSON.stringify(lookedFor) : null,
      tags: Object.keys(tags).length > 0 ? JSON.stringify(tags) : null,
      repeatsId: isSame ? (before.repeatsId ?? before.id) : null,
    });
  },
);

/** Says what a person made of a finding. Where it holds, readers are told. Throws InputError where somebody did before. */
export const lookAtRecheck = mutation(
  "look at recheck",
  "look_at_recheck",
  z.object({
    recheck: id("The check"),
    finding: listed("The finding", recheckFindings),
    note: maybeWords("The note", 1_000),
  }),
  (writer, { recheck, finding, note }) => {
    const { tx } = writer;
    const row = requireRecord(tx, "rechecks", recheck);
    const refuse = (message: string): never => {
      throw new InputError([{ field: "", message }]);
    };
    if (!asksForALook(row) || row.repeatsId !== null)
      refuse("There is nothing to look at in this check.");
    if (tx.select().from(recheckLooks).where(eq(recheckLooks.recheckId, row.id)).get()) {
      refuse("Somebody looked at it meanwhile. Load the page again to see what they found.");
    }
    const last = lastAnswer(tx, row.captureId);
    if (last && last.id !== row.id && last.repeatsId !== row.id) {
      refuse("The address was asked again since, and another answer came. Load the page again.");
    }
    return writer.add("recheck_looks", { recheckId: row.id, finding, note, lookedAt: writer.at });
  },
);
