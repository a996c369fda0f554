/** What removing something takes with it and what it leaves, in sentences. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { formatInstant } from "@/lib/dates/format";
import { counted, inList, statementNames } from "@/lib/wording";
import type { MatterRow, Removal } from "./removal-parts";
import type { Leaving, RowsLeaving } from "./removal-rows";

export function renumberSentences(renumbered: Removal["renumbered"]): string[] {
  if (renumbered.length === 0) return [];
  const now = renumbered.map(({ number }) => ({ number }));
  const before = now.map(({ number }) => ({ number: number + 1 }));
  const become = now.length === 1 ? "becomes" : "become";
  return [`${statementNames(before)} ${become} ${statementNames(now)}`];
}

export const statementSentence = ({ membership, speaker, statement: row, isGone }: Leaving) =>
  `S${membership.number}, ${speaker}: ${row.summary}${isGone ? "" : " (its place in this matter)"}`;

/** A number stays empty; put in again, even the same statement gets a new one. */
export const numberSentence = ({ membership: { number } }: Leaving) =>
  `The number S${number}: no other statement of this matter gets it`;

export const searchSentence = ({ searchedAt, where }: typeof t.replySearches.$inferSelect) =>
  `The search for a reply of ${formatInstant(searchedAt)}: ${where}`;

export const occasionSentence = ({ title }: typeof t.occasions.$inferSelect) =>
  `The occasion, with its dates: ${title}`;

type Counted = [count: number, one: string, many?: string];
export const countedRows = (...rows: Counted[]) =>
  rows.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));

/** What goes with one statement. */
export function sentencesOf(db: DeskDatabase, matter: MatterRow, rows: RowsLeaving): string[] {
  const ends = rows.rebuttals.flatMap((row) => [row.claimId, row.replyId]);
  const numbers = new Map(
    db
      .select({ id: t.memberships.statementId, number: t.memberships.number })
      .from(t.memberships)
      .where(and(eq(t.memberships.matterId, matter.id), inArray(t.memberships.statementId, ends)))
      .all()
      .map((row) => [row.id, `S${row.number}`]),
  );
  const nameOf = (key: number) => numbers.get(key) ?? "a statement of another matter";
  return [
    ...countedRows(
      [rows.quotations.length, "quotation of its words", "quotations of its words"],
      [rows.stances.length, "stance"],
    ),
    ...rows.rebuttals.map(
      (row) => `The link: ${nameOf(row.replyId)} answers ${nameOf(row.claimId)}`,
    ),
    ...rows.searches.map(searchSentence),
    ...rows.requests.map(
      ({ request, speaker }) =>
        `The request for comment to ${speaker} of ${formatInstant(request.askedAt)}`,
    ),
    ...rows.nonReplies.map(({ source }) => `What “${source}” reports of a missing answer`),
    ...rows.occasions.map(occasionSentence),
  ];
}

/** What one might think goes, and does not. */
export function staying(db: DeskDatabase, rows: RowsLeaving): string[] {
  const [one] = rows.leaving;
  const elsewhere =
    rows.leaving.length === 1 && one && !one.isGone
      ? [
          `The statement itself, with its words: ${one.elsewhere.length > 0 ? `it stands in ${inList(one.elsewhere)}` : "it stands in no matter then, and can be put into one"}`,
        ]
      : [];
  const captured = db
    .selectDistinct({ title: t.sources.title })
    .from(t.quotations)
    .innerJoin(t.captures, eq(t.captures.id, t.quotations.captureId))
    .innerJoin(t.sources, eq(t.sources.id, t.captures.sourceId))
    .where(inArray(t.quotations.statementId, rows.gone))
    .all();
  const open = db
    .selectDistinct({ name: t.users.name })
    .from(t.drafts)
    .innerJoin(t.users, eq(t.users.id, t.drafts.authorId))
    .where(
      and(inArray(t.drafts.statementId, rows.gone), isNull(t.drafts.closedAt), t.isTouchedDraft),
    )
    .all();
  return [
    ...elsewhere,
    ...captured.map(({ title }) => `What was captured: ${title}`),
    ...open.map(
      ({ name }) => `What ${name} changed in it and did not save yet; they are told, and keep it`,
    ),
  ];
}
