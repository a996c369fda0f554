/** Answers that become one, since their ends do: both statements answered the same one, or were answered by it. */
import { and, eq } from "drizzle-orm";
import type { RowOf } from "@/db/desk/logged-tables";
import { parentBehind } from "@/db/desk/mutations/change";
import { wasPublished } from "@/db/desk/queries/ever-published";
import { rebuttalHeadings, statements } from "@/db/desk/schema";
import { rebuttalTypes } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";
import { absorb, type Merge, refuse, rowsWith, set, unseen } from "./core";

type Rebuttal = RowOf<"rebuttals">;

/** Of two links between the same two, one stays, and the address of the other leads there. Throws InputError. */
export function uniteRebuttals(merge: Merge<"statements">): void {
  const { r, keep, gone } = merge;
  for (const [end, otherEnd] of [
    ["claimId", "replyId"],
    ["replyId", "claimId"],
  ] as const) {
    const mine = new Map(
      rowsWith(r.tx, "rebuttals", end, keep.id).map((row) => [row[otherEnd], row]),
    );
    for (const theirs of rowsWith(r.tx, "rebuttals", end, gone.id)) {
      const there = mine.get(theirs[otherEnd]);
      if (there) uniteTwo(merge, there, theirs);
    }
  }
}

function uniteTwo(merge: Merge<"statements">, mine: Rebuttal, theirs: Rebuttal): void {
  const { r, goes } = merge;
  // The address that readers have stays.
  const isHis = !wasPublished(r.tx, mine.publicId) && wasPublished(r.tx, theirs.publicId);
  const [stays, goesIn] = isHis ? [theirs, mine] : [mine, theirs];
  const untyped = (row: Rebuttal) => row.type === "unclassified";
  const differ =
    (!untyped(stays) && !untyped(goesIn) && stays.type !== goesIn.type) ||
    (stays.reviewerRating !== null &&
      goesIn.reviewerRating !== null &&
      stays.reviewerRating !== goesIn.reviewerRating);
  if (differ) {
    if ([mine, theirs].some((row) => r.hidden.has(row.publicId))) {
      refuse(unseen);
    }
    const reply = r.tx.select().from(statements).where(eq(statements.id, mine.replyId)).get();
    const [one, other] = [mine, theirs].map((row) => rebuttalTypes[row.type].label);
    refuse(
      `One answer would be read in two ways, ${one} and ${other}. Decide at the reply first: ${beginningOf(reply?.summary ?? "", 120).text}`,
    );
  }
  const rating = stays.reviewerRating === null ? goesIn : stays;
  const isNoteSeen = !r.hidden.has(goesIn.publicId);
  if (isNoteSeen && stays.note && goesIn.note && stays.note !== goesIn.note) {
    goes.push(`Note on the answer: ${goesIn.note}`);
  }
  set(r, "rebuttals", stays.publicId, {
    type: untyped(stays) ? goesIn.type : stays.type,
    addressedVia: stays.addressedVia === "not_stated" ? goesIn.addressedVia : stays.addressedVia,
    note: stays.note ?? goesIn.note,
    reviewerRating: rating.reviewerRating,
    reviewerScale: rating.reviewerScale,
  });
  uniteHeadings(merge, stays, goesIn);
  // The one that stays has the ends of the other statement still, until all that names that one is moved.
  absorb("rebuttals", { ...merge, keep: stays, gone: goesIn });
}

/** In a matter that heads both, the heading of the link that stays. */
function uniteHeadings({ r, goes }: Merge<"statements">, stays: Rebuttal, goesIn: Rebuttal): void {
  for (const row of rowsWith(r.tx, "rebuttal_headings", "rebuttalId", goesIn.id)) {
    const there = r.tx
      .select()
      .from(rebuttalHeadings)
      .where(
        and(eq(rebuttalHeadings.rebuttalId, stays.id), eq(rebuttalHeadings.matterId, row.matterId)),
      )
      .get();
    if (!there) continue;
    if (there.heading !== row.heading && !r.hidden.has(row.publicId))
      goes.push(`Heading: ${row.heading} (${there.heading} stays)`);
    r.remove(
      "rebuttal_headings",
      row.publicId,
      row.revision,
      parentBehind(r.tx, "matters", row.matterId),
    );
  }
}
