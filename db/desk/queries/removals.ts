/**
 * What taking something out of a matter takes with it, in sentences and in steps. Reads only: the mutation
 * (mutations/removals.ts) takes the same steps, so that what was shown is what goes. What readers had goes from the next
 * version; only a whole matter that they had is refused.
 */
import { and, eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { findRecord, requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import { type Hidden, requireSeen } from "@/db/desk/visible";
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { RemovableKind } from "@/lib/desk/removal";
import { stancePositions } from "@/lib/vocabulary";
import { statementNames } from "@/lib/wording";
import { wasPublished } from "./ever-published";
import { wholeMatter } from "./removal-of-matter";
import { type Found, type MatterRow, ofMatter, type Removal, unusedAfter } from "./removal-parts";
import { type Leaving, listLeaving, part, refusals, rowsLeaving, stepsOf } from "./removal-rows";
import {
  numberSentence,
  renumberSentences,
  searchSentence,
  sentencesOf,
  statementSentence,
  staying,
} from "./removal-sentences";
import { latestVersionLine } from "./versions";

/**
 * Plans to remove a part of a matter, or all of it: all that goes, in sentences that say nothing of what is hidden from
 * the one who reads them. Throws NotFoundError.
 */
export function planRemoval(
  db: DeskDatabase,
  kind: RemovableKind,
  matterId: string,
  recordId: string,
  hidden: Hidden,
): Removal {
  requireSeen(hidden, [matterId, recordId]);
  const matter = requireRecord(db, "matters", matterId);
  if (!findRecord(db, tables[kind], recordId)) return refusal(alreadyGone);
  const found = { point, party, statement, matter: wholeMatter }[kind](
    db,
    matter,
    recordId,
    hidden,
  );
  if (typeof found === "string") return refusal(found);
  const { goes, steps, stays = [], unused = [], renumbered = [], gone = [] } = found;
  const { isPublic = false } = found;
  const seen = sha256(canonicalJson({ steps, renumbered })).slice(0, 24);
  return { refused: null, goes, stays, unused, isPublic, seen, steps, renumbered, gone };
}

const tables = {
  point: "points",
  party: "parties",
  statement: "statements",
  matter: "matters",
} as const;

const alreadyGone = "Somebody took it out meanwhile. Load the page again to see what stands now.";

const refusal = (refused: string): Removal => ({
  ...{ refused, goes: [], stays: [], unused: [], isPublic: false, seen: "" },
  ...{ steps: [], renumbered: [], gone: [] },
});

/** A point goes with every stance on it. */
function point(db: DeskDatabase, matter: MatterRow, recordId: string): Found | string {
  const row = requireRecord(db, "points", recordId);
  if (row.matterId !== matter.id) return "This point is of another matter.";
  const stances = db
    .select({ stance: t.stances, number: t.memberships.number, speaker: t.speakers.name })
    .from(t.stances)
    .innerJoin(t.statements, eq(t.statements.id, t.stances.statementId))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.statementId, t.stances.statementId),
        eq(t.memberships.matterId, matter.id),
      ),
    )
    .where(eq(t.stances.pointId, row.id))
    .orderBy(t.memberships.number, t.stances.id)
    .all();
  return {
    goes: [
      row.proposition,
      ...stances.map(({ stance, number, speaker }) => {
        const who = number === null ? speaker : `S${number}, ${speaker}`;
        return `The stance of ${who}: ${stancePositions[stance.position].label}`;
      }),
    ],
    steps: [
      ...stances.map(({ stance }) => part("stances", stance, ofMatter(matter))),
      part("points", row, ofMatter(matter)),
    ],
    isPublic: wasPublished(db, recordId, matter.id),
  };
}

/** A party goes once nothing stands on its side; searches for a reply of theirs go with it. */
function party(db: DeskDatabase, matter: MatterRow, recordId: string): Found | string {
  const row = requireRecord(db, "parties", recordId);
  if (row.matterId !== matter.id) return "This party is of another matter.";
  const members = db
    .select({ number: t.memberships.number })
    .from(t.memberships)
    .where(eq(t.memberships.partyId, row.id))
    .orderBy(t.memberships.number)
    .all();
  if (members.length > 0) {
    const [stand, them] = members.length === 1 ? ["stands", "it"] : ["stand", "them"];
    return `${statementNames(members)} ${stand} on its side. Give ${them} another party first, under Change, or take ${them} out.`;
  }
  const searches = db
    .select()
    .from(t.replySearches)
    .where(eq(t.replySearches.partyId, row.id))
    .all();
  return {
    goes: [row.name, ...searches.map(searchSentence)],
    steps: [
      ...searches.map((search) => part("reply_searches", search, ofMatter(matter))),
      part("parties", row, ofMatter(matter)),
    ],
    isPublic: wasPublished(db, recordId, matter.id),
  };
}

/** A statement goes from the matter; altogether where it stands nowhere else. What comes after it moves up. */
function statement(
  db: DeskDatabase,
  matter: MatterRow,
  recordId: string,
  hidden: Hidden,
): Found | string {
  const { id } = requireRecord(db, "statements", recordId);
  const [leaving] = listLeaving(db, matter, hidden, [id]);
  if (!leaving) return "This statement does not stand in the matter, or not any more.";
  const rows = rowsLeaving(db, matter, [leaving]);
  const [refused] = refusals(db, rows, hidden);
  if (refused) return refused;
  const isPublic = wasPublished(db, recordId, matter.id);
  const renumbered = listRenumbered(db, matter, recordId, leaving.membership);
  return {
    goes: [statementSentence(leaving), ...sentencesOf(db, matter, rows)],
    stays: [
      ...staying(db, rows),
      ...renumberSentences(renumbered),
      ...(isPublic ? [numberSentence(leaving)] : []),
    ],
    unused: unusedAfter(db, rows, []),
    steps: stepsOf(db, matter, rows),
    renumbered,
    gone: rows.gone,
    isPublic,
  };
}

/**
 * Numbers have no holes: what is numbered after a statement that leaves a matter, and readers never had, moves up by one.
 * A number that readers had stays empty: what they cite by it is not another statement of a sudden.
 */
export function listRenumbered(
  db: DeskDatabase,
  matter: MatterRow,
  statement: string,
  membership: Leaving["membership"],
): Removal["renumbered"] {
  if (wasPublished(db, statement, matter.id)) return [];
  const later = db
    .select({ membership: t.memberships, statement: t.statements.publicId })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .where(eq(t.memberships.matterId, matter.id))
    .orderBy(t.memberships.number)
    .all()
    .filter((row) => row.membership.number > membership.number);
  // Whatever is public was numbered before; if it ever were not, its number stays, and so do those after it.
  const isPublic = (row: (typeof later)[number]) => wasPublished(db, row.statement, matter.id);
  const end = latestVersionLine(db, matter.id) ? later.findLastIndex(isPublic) : -1;
  if (end >= 0) return [];
  return later.map(({ membership: { publicId, revision, number } }) => ({
    ...{ id: publicId, revision },
    number: number - 1,
  }));
}
