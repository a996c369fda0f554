/** Reads the people, matters and sources that the record screen offers to choose from. */
import { and, asc, count, desc, eq, inArray, like, ne, or, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { MatterToChoose } from "@/lib/desk/removal";
import type { ScreenSource, ScreenSpeaker } from "@/lib/desk/screen";
import { groupBy } from "@/lib/group";
import { cleanName } from "@/lib/names";
import { accountOf } from "@/lib/people/account";

/** Text as it stands in a LIKE pattern. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Speakers whose name, or another spelling of it, holds every word typed; those who speak most first. Nobody unnamed. */
export function listSpeakers(db: DeskDatabase, typed: string, limit = 12): ScreenSpeaker[] {
  const words = cleanName(typed).split(" ").filter(Boolean).slice(0, 8);
  const names = sql`(${t.speakers.name} || ' ' || ${t.speakers.otherNames} || ' ' || coalesce(${t.speakers.formerNames}, '') || ' ' || coalesce(${t.speakers.nativeName}, '') || ' ' || coalesce(${t.speakers.handle}, '') || ' ' || ${t.speakers.slug})`;
  const matching = words.map((word) => sql`${names} like ${`%${literally(word)}%`} escape '\\'`);
  const rows = db
    .select({ speaker: t.speakers, statements: count(t.statements.id) })
    .from(t.speakers)
    .leftJoin(t.statements, eq(t.statements.speakerId, t.speakers.id))
    .where(and(ne(t.speakers.kind, "unnamed"), ...matching))
    .groupBy(t.speakers.id)
    .orderBy(desc(count(t.statements.id)), asc(t.speakers.name))
    .limit(limit)
    .all();
  return withOffices(db, rows);
}

/** Speakers by public id. */
export function getSpeakers(db: DeskDatabase, ids: string[]): ScreenSpeaker[] {
  const rows = db
    .select({ speaker: t.speakers, statements: count(t.statements.id) })
    .from(t.speakers)
    .leftJoin(t.statements, eq(t.statements.speakerId, t.speakers.id))
    .where(inArray(t.speakers.publicId, ids))
    .groupBy(t.speakers.id)
    .all();
  return withOffices(db, rows);
}

function withOffices(
  db: DeskDatabase,
  rows: { speaker: typeof t.speakers.$inferSelect; statements: number }[],
): ScreenSpeaker[] {
  const offices = groupBy(
    db
      .select()
      .from(t.offices)
      .where(
        inArray(
          t.offices.speakerId,
          rows.map(({ speaker }) => speaker.id),
        ),
      )
      .all(),
    (row) => row.speakerId,
  );
  return rows.map(({ speaker, statements }) => ({
    id: speaker.publicId,
    name: speaker.name,
    otherNames: speaker.otherNames,
    kind: speaker.kind,
    account: accountOf(speaker),
    statements,
    offices: (offices.get(speaker.id) ?? []).map(({ title, organisation, from, to }) => ({
      ...{ title, organisation, from, to },
    })),
  }));
}

/** Matters whose question holds the words typed, newest first. */
export function listMattersToChoose(db: DeskDatabase, typed = "", limit = 12) {
  return db
    .select({ id: t.matters.publicId, question: t.matters.question })
    .from(t.matters)
    .where(typed ? like(t.matters.question, `%${typed}%`) : undefined)
    .orderBy(desc(t.matters.id))
    .limit(limit)
    .all();
}

/** The same with their parties, for a statement that is put into one of them; all but one. */
export function listPlacesToChoose(db: DeskDatabase, typed = "", except = ""): MatterToChoose[] {
  const found = listMattersToChoose(db, typed).filter(({ id }) => id !== except);
  const ids = found.map(({ id }) => id);
  const rows = db
    .select({ matter: t.matters.publicId, id: t.parties.publicId, name: t.parties.name })
    .from(t.parties)
    .innerJoin(t.matters, eq(t.matters.id, t.parties.matterId))
    .where(inArray(t.matters.publicId, ids))
    .orderBy(t.parties.order)
    .all();
  const parties = groupBy(rows, (row) => row.matter);
  return found.map((matter) => ({
    ...matter,
    parties: (parties.get(matter.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

/** Sources that words may come from: those that are upstream already, and primary ones, newest first. */
export function listUpstreamSources(db: DeskDatabase, limit = 100): ScreenSource[] {
  const named = db.select({ id: t.quotations.upstreamId }).from(t.quotations);
  return db
    .select({ id: t.sources.publicId, title: t.sources.title })
    .from(t.sources)
    .where(or(eq(t.sources.level, "primary"), inArray(t.sources.id, named)))
    .orderBy(desc(t.sources.id))
    .limit(limit)
    .all();
}
