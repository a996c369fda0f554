/**
 * Merges two records that are one. All that names the one names the other from then on, its id and its address lead
 * there, and nothing that was quoted goes. What is shown before is the act itself, taken back (see rehearse.ts).
 */
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { findRecord, type RowOf } from "@/db/desk/logged-tables";
import { wasPublished } from "@/db/desk/queries/ever-published";
import { leadingFrom } from "@/db/desk/queries/former-ids";
import { mattersShown } from "@/db/desk/queries/merges";
import { type DeskContext, type Rearranger, rearrangement } from "@/db/desk/write";
import { mayDo } from "@/lib/auth/permissions";
import { type LookedAtMerge, type MergeKind, mergeKinds, mergeWords } from "@/lib/desk/merging";
import { InputError, NotAllowedError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import { beginningOf } from "@/lib/wording";
import { id } from "./fields";
import { keepAct, namingOf, seenOf } from "./merging/act";
import { absorb, type Merge, refuse } from "./merging/core";
import { uniteOccasions } from "./merging/occasions";
import { unitePoints } from "./merging/points";
import { uniteSources } from "./merging/sources";
import { uniteSpeakers } from "./merging/speakers";
import { uniteStatements } from "./merging/statements";
import { rehearse } from "./rehearse";

/** What makes two of a kind one, before all else that names the other moves. */
const unite: { [K in MergeKind]: (merge: Merge<K>) => void } = {
  speakers: uniteSpeakers,
  sources: uniteSources,
  occasions: uniteOccasions,
  statements: uniteStatements,
  points: unitePoints,
};

/** What a record is called in the list of acts. */
export function calledAs(kind: MergeKind, row: RowOf<MergeKind>): string {
  const { name, title, summary, proposition } = row as Partial<
    Record<"name" | "title" | "summary" | "proposition", string>
  >;
  return beginningOf(name ?? title ?? summary ?? proposition ?? kind, 200).text;
}

/** The record, as it stands. Throws InputError where it went into another meanwhile, or is gone. */
function standing<K extends MergeKind>(
  { tx, hidden }: Rearranger,
  kind: K,
  record: string,
): RowOf<K> {
  const row = findRecord(tx, kind, record);
  if (row) return row;
  const now = leadingFrom(tx, [record]).get(record);
  const into = now && findRecord(tx, kind, now);
  return refuse(
    into && !hidden.has(into.publicId)
      ? `Somebody merged it into “${calledAs(kind, into as RowOf<MergeKind>)}” meanwhile.`
      : `This ${mergeWords[kind]} is not there any more.`,
  );
}

/** Whether readers ever had it. */
const isPublic = (tx: Tx, row: { publicId: string }) => wasPublished(tx, row.publicId);

/** Two addresses that readers have become one: an editor decides that. Points have none. */
export function requireMayMerge({ role, tx }: Rearranger, kind: string, ids: string[]): void {
  if (kind === "points" || !ids.every((record) => wasPublished(tx, record))) return;
  if (mayDo(role, "merge_public")) return;
  throw new NotAllowedError("Readers have both, so an editor merges them, or takes that back.");
}

/** Merges; `merge` tells what is said of it. */
function run<K extends MergeKind>(r: Rearranger, kind: K, keepId: string, goneId: string) {
  if (keepId === goneId) refuse("This is one record already.");
  const [keep, gone] = [standing(r, kind, keepId), standing(r, kind, goneId)];
  requireMayMerge(r, kind, [keepId, goneId]);
  if (isPublic(r.tx, gone) && !isPublic(r.tx, keep)) {
    const name = calledAs(kind, gone as RowOf<MergeKind>);
    refuse(`Readers have “${name}” and not the other: that is the one that stays.`);
  }
  const merge: Merge<K> = { r, keep, gone, gets: [], goes: [], drafts: [] };
  unite[kind](merge);
  // What somebody does not see moves with the rest, and is not counted before them.
  const moved = namingOf(r.tx, kind, gone.id).filter((one) => !r.hidden.has(one)).length;
  absorb(kind, merge);
  return { ...merge, moved };
}

/**
 * Merges the record `gone` into `keep`, as it was looked at (`seen`). Throws InputError with the reason why not, and
 * NotAllowedError where readers have both and the actor is no editor.
 */
export const mergeRecords = rearrangement(
  "merge",
  z.object({
    kind: z.enum(mergeKinds),
    keep: id("The one that stays"),
    gone: id("The other"),
    /** Absent: nobody looked, as in a rehearsal. */
    seen: z.string().optional(),
  }),
  (r, { kind, keep, gone, seen }) => {
    const merged = run(r, kind, keep, gone);
    const now = seenOf(r.written);
    if (seen !== undefined && seen !== now) {
      throw new InputError([
        { field: "", message: "Somebody changed one of them since you looked. Look again." },
      ]);
    }
    const { gets, goes, drafts } = merged;
    const leads = r.written.flatMap(({ name, after }) =>
      name === "former_ids" && after?.wasPublic ? [after as unknown as RowOf<"former_ids">] : [],
    );
    const act = keepAct(
      r,
      {
        ...{ act: "merge", recordTable: kind, keptId: keep, otherId: gone },
        keptName: calledAs(kind, merged.keep as RowOf<MergeKind>),
        otherName: calledAs(kind, merged.gone as RowOf<MergeKind>),
      },
      { drafts, naming: namingOf(r.tx, kind, merged.keep.id) },
    );
    return { act, gets, goes, moved: merged.moved, leads, seen: now };
  },
);

/** So many published matters are told one by one before an act; more are counted. */
const mostTold = 8;

/** What merging would bring together, what goes, which addresses change, and what readers would see of it. */
export function lookAtMerge(
  context: DeskContext,
  given: { kind: MergeKind; keep: string; gone: string },
): LookedAtMerge {
  const { db } = context.desk;
  const { kind, keep, gone } = given;
  const matters = mattersShown(db, kind, [keep, gone]);
  let looked: Omit<LookedAtMerge, "readers" | "more"> | undefined;
  const readers = rehearse(context, matters.slice(0, mostTold), (writer) => {
    const wasShown = wasPublished(writer.tx, keep);
    const row = findRecord(writer.tx, kind, keep);
    const { gets, goes, moved, leads, seen } = mergeRecords.within(writer, given);
    const counted = moved === 0 ? [] : [comes(moved)];
    looked = {
      ...{ gets: [...counted, ...gets], goes, seen },
      stays: row && wasShown ? addressOf(kind, row as RowOf<MergeKind>) : null,
      leads: leads.flatMap((it) => leadingAddress(it) ?? []),
    };
  });
  if (!looked) throw new Error("A rehearsal that did nothing.");
  return { ...looked, readers, more: Math.max(0, matters.length - mostTold) };
}

const comes = (count: number) =>
  count === 1
    ? "The one record that names the other names it"
    : `All ${count.toLocaleString("en-GB")} records that name the other name it`;

function addressOf(kind: MergeKind, row: RowOf<MergeKind>): string | null {
  if (kind === "speakers" && "slug" in row) return urls.person(row.slug);
  if (kind === "sources") return urls.source(row.publicId);
  return kind === "statements" ? urls.statement(row.publicId) : null;
}

function leadingAddress({ recordTable, formerId, formerSlug }: RowOf<"former_ids">): string | null {
  if (recordTable === "speakers") return formerSlug && urls.person(formerSlug);
  if (recordTable === "sources") return urls.source(formerId);
  if (recordTable === "statements") return urls.statement(formerId);
  return recordTable === "rebuttals" ? urls.pair(formerId) : null;
}
