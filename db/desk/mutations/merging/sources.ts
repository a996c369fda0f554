/** What makes two sources one. */
import { and, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/desk/desk";
import type { RowOf } from "@/db/desk/logged-tables";
import { datings, quotations, sources } from "@/db/desk/schema";
import { sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { filled, type Merge, refuse, rowsWith, set } from "./core";
import { uniteDatings } from "./occasions";

/** Throws InputError where they are two: where one has its words from the other. */
export function uniteSources(merge: Merge<"sources">): void {
  const { r, keep, gone, gets, goes } = merge;
  refuseChain(r.tx, keep, gone);
  if (keep.upstreamId && gone.upstreamId && keep.upstreamId !== gone.upstreamId) {
    const [mine, theirs] = [titleOf(r.tx, keep.upstreamId), titleOf(r.tx, gone.upstreamId)];
    refuse(
      `They have their words from two sources: “${mine}” and “${theirs}”. Say at one of them which is right first.`,
    );
  }
  const upstream =
    keep.upstreamId === null && gone.upstreamId !== null
      ? { upstreamId: gone.upstreamId, upstreamHop: gone.upstreamHop }
      : {};
  if (upstream.upstreamId) gets.push(`Has its words from: ${titleOf(r.tx, upstream.upstreamId)}`);
  if (keep.kind !== gone.kind) {
    goes.push(`Kind: ${sourceKinds[gone.kind].label} (${sourceKinds[keep.kind].label} stays)`);
  }
  if (keep.level !== gone.level) {
    goes.push(`Level: ${sourceLevels[gone.level].label} (${sourceLevels[keep.level].label} stays)`);
  }
  // A time of day is of its zone: they are taken together, or not at all.
  const zone = keep.publishedAt === null ? gone.publishedZone : keep.publishedZone;
  const values = filled(merge, {
    title: "Title",
    publisher: "Publisher",
    byline: "Byline",
    url: "Address",
    publishedAt: "Published",
    language: "Language",
  });
  const captures = rowsWith(r.tx, "captures", "sourceId", gone.id).length;
  if (captures > 0) gets.push(counted(captures, "capture"));
  uniteDatingsOf(merge);
  set(r, "sources", keep.publicId, { ...values, ...upstream, publishedZone: zone });
}

const titleOf = (tx: Tx, key: number) =>
  tx
    .select()
    .from(sources)
    .where(inArray(sources.id, [key]))
    .get()?.title ?? "";

/** Where one is a step before the other, or before words of the other, they are two steps of one way. */
function refuseChain(tx: Tx, keep: RowOf<"sources">, gone: RowOf<"sources">): void {
  const above = upstreamOf(tx);
  const keys = [keep.id, gone.id];
  const [mine, theirs] = [above(keep.id), above(gone.id)];
  if (mine.has(gone.id) || theirs.has(keep.id)) {
    refuse("One has its words from the other: they are two sources, one after the other.");
  }
  const ofBoth = tx
    .select({ from: quotations.upstreamId })
    .from(quotations)
    .where(and(inArray(quotations.sourceId, keys), isNotNull(quotations.upstreamId)))
    .all();
  for (const { from } of ofBoth) {
    if (from === null || !keys.some((key) => key === from || above(from).has(key))) continue;
    refuse(
      "Words in one of them are said to come from the other: they are two sources, one after the other.",
    );
  }
}

/** Every source up the chain from one, by inner keys. */
function upstreamOf(tx: Tx) {
  const upstream = new Map(
    tx
      .select({ id: sources.id, upstreamId: sources.upstreamId })
      .from(sources)
      .where(isNotNull(sources.upstreamId))
      .all()
      .map((row) => [row.id, row.upstreamId]),
  );
  return (from: number) => {
    const found = new Set<number>();
    for (let key = upstream.get(from); key && !found.has(key); key = upstream.get(key))
      found.add(key);
    return found;
  };
}

/** What both say of when one occasion was, alike, is said once. */
function uniteDatingsOf({ r, keep, gone }: Merge<"sources">): void {
  const rows = r.tx
    .select()
    .from(datings)
    .where(inArray(datings.sourceId, [keep.id, gone.id]))
    .orderBy(datings.id)
    .all();
  uniteDatings(
    r,
    rows,
    (row) => row.sourceId === keep.id,
    ({ occasionId }) => `${occasionId}`,
  );
}
