/**
 * Undoes a merge or a split by putting back what it changed, while nothing was built on it. Readers get that with the
 * next version, as any change; until then the old address leads on.
 */
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { brokenUniqueColumns, isStillReferredTo } from "@/db/connect";
import { findRecord, type LoggedRow, requireRecord } from "@/db/desk/logged-tables";
import { mattersShown } from "@/db/desk/queries/merges";
import { drafts, rearrangements } from "@/db/desk/schema";
import { type DeskContext, type Rearranger, rearrangement } from "@/db/desk/write";
import type { ReaderEffect } from "@/lib/desk/effect";
import { type MergeKind, mergeKinds } from "@/lib/desk/merging";
import { id } from "./fields";
import { requireMayMerge } from "./merges";
import { type KeptAct, type KeptChange, namingOf } from "./merging/act";
import { refuse, set } from "./merging/core";
import { rehearse } from "./rehearse";

type Act = typeof rearrangements.$inferSelect;

/** Why nothing can be put back any more; nothing where it can. */
function refuseBuiltOn(r: Rearranger, act: Act, { written, naming }: KeptAct): void {
  if (act.undoneAt) refuse("This was undone already.");
  const ids = [act.keptId, act.otherId];
  const onTop = r.tx
    .select()
    .from(rearrangements)
    .where(
      and(
        gt(rearrangements.id, act.id),
        isNull(rearrangements.undoneAt),
        or(inArray(rearrangements.keptId, ids), inArray(rearrangements.otherId, ids)),
      ),
    )
    .get();
  if (onTop && r.hidden.has(onTop.publicId)) {
    refuse("One of them was changed since, so it cannot be put back.");
  }
  if (onTop) {
    refuse(
      `“${onTop.otherName}” and “${onTop.keptName}” were ${onTop.act === "merge" ? "merged" : "split"} since. Undo that first.`,
    );
  }
  const kept = findRecord(r.tx, act.recordTable, act.keptId);
  if (!kept) refuse(`“${act.keptName}” is not there any more, so nothing can be put back.`);
  const known = new Set(naming);
  const named = act.act === "merge" ? kept : findRecord(r.tx, act.recordTable, act.otherId);
  if (!named) refuse(`“${act.otherName}” is not there any more, so nothing can be put back.`);
  const added = named
    ? namingOf(r.tx, act.recordTable, named.id).filter((one) => !known.has(one))
    : [];
  if (added.length > 0 && added.every((one) => r.hidden.has(one))) {
    // Somebody works with it in a matter that is not seen here: nothing is told of that.
    refuse("One of them was changed since, so it cannot be put back.");
  }
  if (added.length > 0) {
    const name = act.act === "merge" ? act.keptName : act.otherName;
    refuse(
      `Something that names “${name}” was added since, and whether it means the one or the other, nobody but you can tell. Change that first, or leave them as they are.`,
    );
  }
  for (const change of lastOf(written)) refuseChanged(r, change);
}

/** The last that an act did to each record: the state that it left. */
function lastOf(written: KeptChange[]): KeptChange[] {
  const last = new Map<string, KeptChange>();
  for (const change of written) {
    const before = last.get(change.id);
    const after =
      change.after && before?.after ? { ...before.after, ...change.after } : change.after;
    last.set(change.id, { ...change, after });
  }
  return [...last.values()];
}

/** What the act left must still be so, column by column: else somebody built on it. */
function refuseChanged({ tx }: Rearranger, { name, id: record, after }: KeptChange): void {
  const row = findRecord(tx, name, record) as LoggedRow | undefined;
  if (!after && row) refuse("What went is back already.");
  if (!after) return;
  const what = name.replaceAll("_", " ");
  if (!row) refuse(`Of its ${what}, one was taken out since, so it cannot be put back.`);
  const changed = Object.keys(after).some(
    (column) => JSON.stringify(row?.[column]) !== JSON.stringify(after[column]),
  );
  if (changed) refuse(`Of its ${what}, one was changed since, so it cannot be put back.`);
}

function putBack(r: Rearranger, written: KeptChange[]): void {
  for (const { name, id: changed, before, after } of written.toReversed()) {
    if (!before) r.takeOut(name, changed);
    else if (!after) r.restore(name, before as never);
    else set(r, name, changed, before as never);
  }
}

/** Undoes an act. Throws InputError with the reason why not. */
export const undoMerge = rearrangement(
  "undo merge",
  z.object({ act: id("What was done") }),
  (r, { act: record }) => {
    const act = requireRecord(r.tx, "rearrangements", record);
    const kept: KeptAct = JSON.parse(act.changes);
    if (act.act === "merge") requireMayMerge(r, act.recordTable, [act.keptId, act.otherId]);
    refuseBuiltOn(r, act, kept);
    try {
      putBack(r, kept.written);
    } catch (error) {
      if (brokenUniqueColumns(error)) {
        refuse("Something else stands in a place since that would be given back.");
      }
      if (!isStillReferredTo(error)) throw error;
      refuse("Something that it names, or that names it, is not there as it was.");
    }
    for (const { id: draft, before, after } of kept.drafts) {
      const { tx } = r;
      const isSo = after === null ? isNull(drafts.statementId) : eq(drafts.statementId, after);
      tx.update(drafts)
        .set({ statementId: before })
        .where(and(eq(drafts.id, draft), isSo))
        .run();
    }
    // Whoever undoes is an author of both.
    for (const one of [act.keptId, act.otherId]) {
      if (findRecord(r.tx, act.recordTable, one)) set(r, act.recordTable, one, {});
    }
    r.change("rearrangements", record, act.revision, { undoneAt: r.at });
  },
);

/** What readers would see of undoing an act. Throws what undoing throws. */
export function lookAtUndo(context: DeskContext, act: string): ReaderEffect[] {
  const { db } = context.desk;
  const { recordTable, keptId, otherId } = requireRecord(db, "rearrangements", act);
  const kind = mergeKinds.find((one): one is MergeKind => one === recordTable);
  if (!kind) throw new Error(`${recordTable} are not merged by themselves.`);
  return rehearse(context, mattersShown(db, kind, [keptId, otherId]).slice(0, 8), (writer) => {
    undoMerge.within(writer, { act });
  });
}
