/** Reads who speaks in a matter, and where else readers see them. */
import { asc, eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { SpeakerRecord } from "@/lib/document/document";
import { accountOf } from "@/lib/people/account";
import type { SpeakerKind } from "@/lib/vocabulary";
import { mattersShowing } from "./publication";

export interface MatterSpeaker {
  /** Public id. */
  id: string;
  revision: number;
  slug: string;
  name: string;
  otherNames: string[];
  kind: SpeakerKind;
  account: SpeakerRecord["account"];
  /** Why somebody unnamed is not named, where the source says. */
  anonymity: string | null;
  /** Published matters that show the name. */
  shownIn: { slug: string; question: string }[];
}

/** The speakers of a matter's statements, by name. */
export function listMatterSpeakers(db: DeskDatabase, matterKey: number): MatterSpeaker[] {
  const here = db
    .select({ id: t.statements.speakerId })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .where(eq(t.memberships.matterId, matterKey));
  const rows = db
    .select()
    .from(t.speakers)
    .where(inArray(t.speakers.id, here))
    .orderBy(asc(t.speakers.name))
    .all();
  const showing = mattersShowing(
    db,
    rows.map(({ publicId }) => publicId),
    [],
  );
  const matters = new Map(
    db
      .select({ key: t.matters.id, slug: t.matters.slug, question: t.matters.question })
      .from(t.matters)
      .where(
        inArray(t.matters.id, [...new Set([...showing.values()].flatMap((keys) => [...keys]))]),
      )
      .all()
      .map(({ key, ...matter }) => [key, matter]),
  );
  return rows.map(
    ({ publicId: id, revision, slug, name, otherNames, kind, anonymity, ...row }) => ({
      ...{ id, revision, slug, name, otherNames, kind, account: accountOf(row), anonymity },
      shownIn: [...(showing.get(id) ?? [])].flatMap((key) => matters.get(key) ?? []),
    }),
  );
}
