/** What makes two statements one: one speaker, one occasion, and all their words. */
import { and, eq, inArray, max, ne } from "drizzle-orm";
import type { Tx } from "@/db/desk/desk";
import { type RowOf, requireRecord } from "@/db/desk/logged-tables";
import { listRenumbered } from "@/db/desk/queries/removals";
import {
  matters,
  memberships,
  occasions,
  parties,
  points,
  quotations,
  rebuttals,
  speakers,
  statements,
} from "@/db/desk/schema";
import type { Rearranger } from "@/db/desk/write";
import { stancePositions } from "@/lib/vocabulary";
import { uniteAssignments } from "./assignments";
import { absorb, filled, type Merge, refuse, rowsWith, set, unseen } from "./core";
import { uniteOccasions } from "./occasions";
import { uniteRebuttals } from "./rebuttals";
import { uniteStances } from "./stances";

/** Throws InputError where they are two, or where they say two things of one point. */
export function uniteStatements(merge: Merge<"statements">): void {
  const { r, keep, gone } = merge;
  refuseTwoVoices(merge);
  refuseAnswers(r, keep, gone);
  uniteTheirOccasions(merge);
  unitePlaces(merge);
  const values = filled(merge, {
    speakerRole: "Title at the time",
    summary: "Summary",
    language: "Language",
  });
  uniteWords(merge);
  uniteStances(merge, rowsOfBoth(r.tx, "stances", keep, gone), {
    isOfKept: (row) => row.statementId === keep.id,
    place: (row) => row.pointId,
    refused: (mine, theirs) => {
      const point = r.tx.select().from(points).where(eq(points.id, mine.pointId)).get();
      const [one, other] = [mine, theirs].map(({ position }) => stancePositions[position].label);
      if (point && r.hidden.has(point.publicId)) return unseen;
      return `On “${point?.proposition}” they differ: ${one}, and ${other}. Decide which it is first.`;
    },
  });
  uniteRebuttals(merge);
  uniteAssignments(merge);
  set(r, "statements", keep.publicId, {
    ...values,
    onBehalfOfId: principalOf(merge),
  });
}

type Statement = RowOf<"statements">;

const rowsOfBoth = <N extends "stances" | "memberships" | "statement_speakers">(
  tx: Tx,
  name: N,
  keep: Statement,
  gone: Statement,
): RowOf<N>[] => [keep, gone].flatMap(({ id }) => rowsWith(tx, name, "statementId" as never, id));

const nameIn = (tx: Tx, key: number | null): string =>
  tx
    .select()
    .from(speakers)
    .where(eq(speakers.id, key ?? 0))
    .get()?.name ?? "nobody";

/** On whose behalf it is made: that only the other says so, is told. */
function principalOf({ r, keep, gone, gets }: Merge<"statements">): number | null {
  if (keep.onBehalfOfId !== null || gone.onBehalfOfId === null) return keep.onBehalfOfId;
  gets.push(`On behalf of: ${nameIn(r.tx, gone.onBehalfOfId)}`);
  return gone.onBehalfOfId;
}

/** One statement has one speaker, or the same several, and its words are said by them or attributed to them. */
function refuseTwoVoices({ r, keep, gone }: Merge<"statements">): void {
  const nameOf = (key: number | null) => nameIn(r.tx, key);
  const differing = (one: number | null, other: number | null) =>
    one !== null && other !== null && one !== other && `${nameOf(one)} and ${nameOf(other)}`;
  const by = differing(keep.speakerId, gone.speakerId);
  if (by) refuse(`They are by ${by}. If these are one, merge the speakers first.`);
  const on = differing(keep.onBehalfOfId, gone.onBehalfOfId);
  if (on) refuse(`They are made on behalf of ${on}. If these are one, merge the speakers first.`);
  const attributed = differing(keep.attributedById, gone.attributedById);
  if (attributed) refuse(`The words are attributed by ${attributed}. Decide who it is first.`);
  const attributor = keep.attributedById ?? gone.attributedById;
  if (attributor !== null && keep.attributedById !== gone.attributedById) {
    const name = nameOf(keep.speakerId);
    refuse(
      `One is by ${name}, the other is only attributed to ${name} by ${nameOf(attributor)}. Decide which it is first.`,
    );
  }
  const others = [keep, gone].map(({ id }) =>
    rowsWith(r.tx, "statement_speakers", "statementId", id),
  );
  const [mine = [], theirs = []] = others;
  const keys = (rows: typeof mine) =>
    rows
      .map((row) => row.speakerId)
      .toSorted()
      .join();
  if (keys(mine) !== keys(theirs)) {
    refuse("They are made together with different speakers. Decide who made it first.");
  }
  for (const row of theirs) {
    r.remove("statement_speakers", row.publicId, row.revision, {
      name: "statements",
      id: keep.publicId,
    });
  }
}

/** A claim is never its own reply. */
function refuseAnswers({ tx, hidden }: Rearranger, keep: Statement, gone: Statement): void {
  const keys = [keep.id, gone.id];
  const between = tx
    .select()
    .from(rebuttals)
    .where(and(inArray(rebuttals.claimId, keys), inArray(rebuttals.replyId, keys)))
    .get();
  if (between) refuse("One answers the other. If that is wrong, take that link back first.");
  for (const name of ["reply_searches", "comment_requests"] as const) {
    const told = keys.flatMap((key) => rowsWith(tx, name, "replyId", key));
    const between = told.filter((row) => keys.includes(row.statementId));
    if (between.length > 0 && between.every((row) => hidden.has(row.publicId))) refuse(unseen);
    if (between.length > 0) {
      refuse("One is on record as the reply to the other. If that is wrong, correct that first.");
    }
  }
}

/** Their occasions become one too, where no other statement was made on the one that goes. */
function uniteTheirOccasions(merge: Merge<"statements">): void {
  const { r, keep, gone } = merge;
  if (keep.occasionId === gone.occasionId) return;
  const [mine, theirs] = [keep, gone].map(({ occasionId }) =>
    r.tx.select().from(occasions).where(eq(occasions.id, occasionId)).get(),
  );
  if (!mine || !theirs) throw new Error("A statement without an occasion.");
  const others = r.tx
    .select({ id: statements.publicId })
    .from(statements)
    .where(and(eq(statements.occasionId, theirs.id), ne(statements.id, gone.id)))
    .all();
  if (others.length > 0) {
    const isSeen = others.some(({ id }) => !r.hidden.has(id));
    refuse(
      `They were made on two occasions, “${mine.title}” and “${theirs.title}”${isSeen ? ", and others were made on the second" : ""}. If these are one, merge the occasions first.`,
    );
  }
  const ofOccasions = { ...merge, keep: mine, gone: theirs };
  uniteOccasions(ofOccasions);
  absorb("occasions", ofOccasions);
}

/** In a matter where both stand, one place stays; what was numbered after the other moves up where readers had none. */
function unitePlaces({ r, keep, gone, gets, goes }: Merge<"statements">): void {
  for (const mine of rowsWith(r.tx, "memberships", "statementId", keep.id)) {
    const inMatter = and(
      eq(memberships.matterId, mine.matterId),
      eq(memberships.statementId, gone.id),
    );
    const theirs = r.tx.select().from(memberships).where(inMatter).get();
    if (!theirs) continue;
    const matter = r.tx.select().from(matters).where(eq(matters.id, mine.matterId)).get();
    if (!matter) throw new Error("A place in no matter.");
    const isSeen = !r.hidden.has(matter.publicId);
    if (mine.partyId !== theirs.partyId && !isSeen) {
      refuse(unseen);
    }
    if (mine.partyId !== theirs.partyId) {
      const names = [mine, theirs].map(
        ({ partyId }) => r.tx.select().from(parties).where(eq(parties.id, partyId)).get()?.name,
      );
      refuse(
        `In “${matter.question}” one stands on the side of ${names[0]}, the other of ${names[1]}. Give them one side first.`,
      );
    }
    const renumbered = listRenumbered(r.tx, matter, gone.publicId, theirs);
    const number = renumbered.find(({ id }) => id === mine.publicId)?.number ?? mine.number;
    if (isSeen && number === theirs.number) {
      gets.push(`The number S${number} in “${matter.question}”; it was S${mine.number} there`);
    } else if (isSeen) {
      goes.push(`The number S${theirs.number} in “${matter.question}”; it is S${number} there`);
    }
    r.remove("memberships", theirs.publicId, theirs.revision, {
      name: "matters",
      id: matter.publicId,
    });
    for (const place of renumbered) {
      set(r, "memberships", place.id, { number: place.number });
    }
  }
}

/** Words that both have, from one place in one capture, stand once; all others come after those of the one that stays. */
function uniteWords(merge: Merge<"statements">): void {
  const { r, keep, gone, gets } = merge;
  const mine = rowsWith(r.tx, "quotations", "statementId", keep.id);
  const same = new Map(mine.map((row) => [wordsKey(row), row]));
  const last = r.tx
    .select({ position: max(quotations.position) })
    .from(quotations)
    .where(eq(quotations.statementId, keep.id))
    .get();
  let position = last?.position ?? 0;
  // Originals first: a translation then names the one that stayed.
  const theirs = rowsWith(r.tx, "quotations", "statementId", gone.id).toSorted(
    (a, b) => Number(a.originalId !== null) - Number(b.originalId !== null),
  );
  for (const { publicId } of theirs) {
    const row = requireRecord(r.tx, "quotations", publicId);
    const there = same.get(wordsKey(row));
    if (there) absorb("quotations", { ...merge, keep: there, gone: row });
    else {
      position += 1;
      set(r, "quotations", row.publicId, { position });
      gets.push(`Words: ${row.text}`);
    }
  }
}

/** Equal for the same words, taken from the same place in the same way. */
function wordsKey(row: RowOf<"quotations">): string {
  const { id: _, publicId: __, revision: ___, statementId: ____, position: _____, ...words } = row;
  return JSON.stringify(words);
}
