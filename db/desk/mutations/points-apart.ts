/** Splits a point: some of what is said to it is said to another one from then on. Joining is merging, see merges.ts. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { mattersShown } from "@/db/desk/queries/merges";
import { points } from "@/db/desk/schema";
import { type DeskContext, rearrangement } from "@/db/desk/write";
import type { ReaderEffect } from "@/lib/desk/effect";
import { id, maybeOneLine, maybeWords, oneLine } from "./fields";
import { calledAs } from "./merges";
import { keepAct, namingOf } from "./merging/act";
import { refuse, rowsWith, set } from "./merging/core";
import { nextPlace } from "./places";
import { rehearse } from "./rehearse";

const splitFields = z.object({
  point: id("The point"),
  proposition: oneLine("The proposition", 500),
  opposite: maybeOneLine("The opposite", 500),
  note: maybeWords("The note", 1_000),
  /** Public ids of the stances that are taken on the new point; all others stay. */
  stances: z.array(z.string()).default([]),
});
type Split = z.input<typeof splitFields>;

/**
 * Adds a point after the others, so that the numbers that readers know stay, and moves stances to it. Throws InputError
 * where a stance is not one of the point.
 */
export const splitPoint = rearrangement("split", splitFields, (r, given) => {
  const { point, stances: moving, ...values } = given;
  const { tx } = r;
  const row = requireRecord(tx, "points", point);
  const held = rowsWith(tx, "stances", "pointId", row.id);
  if (moving.some((stance) => !held.some(({ publicId }) => publicId === stance))) {
    refuse("Somebody took one of these stances back since you looked. Look again.");
  }
  const order = nextPlace(r, points, points.order, row.matterId);
  const added = r.add("points", { ...values, matterId: row.matterId, order });
  for (const stance of moving) set(r, "stances", stance, { pointId: added.id });
  // Whoever splits is an author of what is left.
  set(r, "points", point, {});
  const act = keepAct(
    r,
    {
      ...{ act: "split", recordTable: "points", keptId: point, otherId: added.publicId },
      ...{ keptName: calledAs("points", row), otherName: calledAs("points", added) },
    },
    { drafts: [], naming: namingOf(tx, "points", added.id) },
  );
  return { act, point: added.publicId };
});

/** What readers would see of a split. Throws what splitting throws. */
export function lookAtSplit(context: DeskContext, given: Split): ReaderEffect[] {
  return rehearse(context, mattersShown(context.desk.db, "points", [given.point]), (writer) => {
    splitPoint.within(writer, given);
  });
}
