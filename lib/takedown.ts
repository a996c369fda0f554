/** That a source was retracted or is gone, in words. Pure. */
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import type { TakedownRecord } from "@/lib/document/document";
import { takedownKinds } from "@/lib/vocabulary";

/** "Retracted by the Harbour Post, 5 Mar 2026"; "Deleted, seen gone 6 Mar 2026, 10:00 UTC": no more than is known. */
export function takedownInWords({
  kind,
  by,
  edtf,
  phrase,
  seenAt,
}: Pick<TakedownRecord, "kind" | "by" | "edtf" | "phrase" | "seenAt">): string {
  const { label } = takedownKinds[kind];
  const when = edtf ? formatEdtf(edtf) : phrase ? `“${phrase}”` : null;
  const seen = seenAt && `seen ${kind === "retracted" ? "so" : "gone"} ${formatInstant(seenAt)}`;
  return [by ? `${label} by ${by}` : label, when, seen].filter(Boolean).join(", ");
}

/** What became of a source in one word or two, for a narrow place: "retracted", "deleted". */
export const takedownInShort = (takedowns: readonly TakedownRecord[] | undefined): string | null =>
  takedowns?.length
    ? takedowns.map(({ kind }) => takedownKinds[kind].label.toLowerCase()).join(", ")
    : null;
