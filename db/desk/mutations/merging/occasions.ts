/** What makes two occasions one. */

import type { RowOf } from "@/db/desk/logged-tables";
import { parentBehind } from "@/db/desk/mutations/change";
import type { Rearranger } from "@/db/desk/write";
import { formatEdtf } from "@/lib/dates/format";
import { occasionKinds } from "@/lib/vocabulary";
import { filled, type Merge, rowsWith, set } from "./core";

/** Brings what sources say of when it was together; of two preferred answers, that of the occasion that stays is. */
export function uniteOccasions(merge: Merge<"occasions">): void {
  const { r, keep, gone, gets, goes } = merge;
  const kind = keep.kind === "unspecified" ? gone.kind : keep.kind;
  if (gone.kind !== "unspecified" && gone.kind !== kind) {
    goes.push(`Kind: ${occasionKinds[gone.kind].label} (${occasionKinds[kind].label} stays)`);
  }
  const values = filled(merge, { title: "Occasion", venue: "Place" });
  const [mine, theirs] = [keep, gone].map((row) => rowsWith(r.tx, "datings", "occasionId", row.id));
  uniteDatings(
    r,
    [...(mine ?? []), ...(theirs ?? [])],
    (row) => row.occasionId === keep.id,
    ({ sourceId }) => `${sourceId}`,
  );
  const isDated = rowsWith(r.tx, "datings", "occasionId", keep.id).some((row) => row.preferred);
  for (const row of rowsWith(r.tx, "datings", "occasionId", gone.id)) {
    const date = formatEdtf(row.edtf);
    if (row.preferred && isDated) {
      set(r, "datings", row.publicId, { preferred: false });
      gets.push(`Date: ${date}, kept beside the one that is shown`);
    } else gets.push(`Date: ${date}`);
  }
  set(r, "occasions", keep.publicId, { ...values, kind });
}

type Dating = RowOf<"datings">;

/**
 * Of answers that are alike, of one source to one question, one stays: the preferred one before others, then that of the
 * record that stays. Nothing that a source says goes: date and phrase are the same.
 */
export function uniteDatings(
  r: Rearranger,
  rows: Dating[],
  isOfKept: (row: Dating) => boolean,
  place: (row: Dating) => string,
): void {
  const first = rows.toSorted(
    (a, b) =>
      Number(b.preferred) - Number(a.preferred) || Number(isOfKept(b)) - Number(isOfKept(a)),
  );
  const held = new Map<string, Dating>();
  for (const row of first) {
    const key = JSON.stringify([place(row), row.edtf, row.phrase]);
    const there = held.get(key);
    const isSame = there && (!row.note || !there.note || row.note === there.note);
    // Two of one record that are alike were so before; that is not this act's.
    if (!there || !isSame || isOfKept(row) === isOfKept(there)) {
      held.set(key, there ?? row);
      continue;
    }
    if (row.note && !there.note) set(r, "datings", there.publicId, { note: row.note });
    const parent = parentBehind(r.tx, "occasions", row.occasionId);
    r.remove("datings", row.publicId, row.revision, parent);
  }
}
