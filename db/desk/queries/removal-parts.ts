/** What a plan to remove something is put together from. */
import type { DeskDatabase } from "@/db/desk/desk";
import type * as t from "@/db/desk/schema";
import type { Parent } from "@/db/desk/write";
import type { RemovalPlan, UnusedRecord } from "@/lib/desk/removal";
import type { RowsLeaving, Step } from "./removal-rows";
import { listUnused } from "./unused";

/** A plan, and what carries it out. */
export interface Removal extends RemovalPlan {
  steps: Step[];
  /** Memberships that move up, and the numbers they get, lowest first. */
  renumbered: { id: string; revision: number; number: number }[];
  /** Inner keys of statements that go: drafts name them no more. */
  gone: number[];
}

export type MatterRow = typeof t.matters.$inferSelect;
export type Found = Pick<Removal, "goes" | "steps"> &
  Partial<Pick<Removal, "stays" | "unused" | "renumbered" | "gone" | "isPublic">>;

export const ofMatter = (matter: MatterRow): Parent => ({ name: "matters", id: matter.publicId });

/** Speakers and sources that nothing would name any more. */
export function unusedAfter(
  db: DeskDatabase,
  rows: RowsLeaving,
  events: (typeof t.events.$inferSelect)[],
): UnusedRecord[] {
  const keysOf = (list: { id: number }[]) => list.map(({ id }) => id);
  const statements = rows.leaving.flatMap((row) => (row.isGone ? [row.statement] : []));
  const of = {
    speakers: [
      ...statements.flatMap((row) => [row.speakerId, row.onBehalfOfId, row.attributedById]),
      ...rows.coSpeakers.map((row) => row.speakerId),
    ],
    sources: [
      ...rows.quotations.flatMap((row) => [row.sourceId, row.upstreamId]),
      ...rows.datings.map((row) => row.sourceId),
      ...events.map((row) => row.sourceId),
    ],
  };
  return listUnused(db, of, {
    statements: rows.gone,
    coSpeakers: keysOf(rows.coSpeakers),
    nonReplies: rows.nonReplies.map(({ report }) => report.id),
    requests: rows.requests.map(({ request }) => request.id),
    quotations: keysOf(rows.quotations),
    datings: keysOf(rows.datings),
    events: keysOf(events),
  });
}
