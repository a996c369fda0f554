/** Reads records to choose from where one is merged with another. */
import { and, count, desc, eq, inArray, like, ne } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { MergeKind, MergeSide } from "@/lib/desk/merging";
import { kindInWords } from "@/lib/people/account";
import { sourceKinds } from "@/lib/vocabulary";
import { beginningOf, counted } from "@/lib/wording";
import { listSpeakers } from "./screen-choices";

const most = 12;
const pattern = (words: string) => `%${words.replace(/[\\%_]/g, "")}%`;

/** Records of a kind whose name holds words, but one; statements by their summary. Points are chosen on their matter. */
export function listToMerge(
  db: DeskDatabase,
  kind: MergeKind,
  words: string,
  except: string,
): MergeSide[] {
  return readers[kind](db, words, except)
    .filter(({ id }) => id !== except)
    .slice(0, most);
}

type Read = (db: DeskDatabase, words: string, except: string) => MergeSide[];

const readers: Record<MergeKind, Read> = {
  speakers: (db, words) =>
    listSpeakers(db, words, most + 1).map(({ statements, ...speaker }) => ({
      ...{ id: speaker.id, name: speaker.name },
      hint: `${kindInWords(speaker)}, ${counted(statements, "statement")}`,
    })),
  sources: (db, words, except) =>
    db
      .select({
        id: t.sources.publicId,
        name: t.sources.title,
        kind: t.sources.kind,
        publisher: t.sources.publisher,
      })
      .from(t.sources)
      .where(and(like(t.sources.title, pattern(words)), ne(t.sources.publicId, except)))
      .orderBy(desc(t.sources.id))
      .limit(most)
      .all()
      .map(({ id, name, kind, publisher }) => ({
        ...{ id, name },
        hint: [sourceKinds[kind].label, publisher].filter(Boolean).join(", "),
      })),
  occasions: (db, words, except) =>
    db
      .select({
        id: t.occasions.publicId,
        name: t.occasions.title,
        statements: count(t.statements.id),
      })
      .from(t.occasions)
      .leftJoin(t.statements, eq(t.statements.occasionId, t.occasions.id))
      .where(and(like(t.occasions.title, pattern(words)), ne(t.occasions.publicId, except)))
      .groupBy(t.occasions.id)
      .orderBy(desc(t.occasions.id))
      .limit(most)
      .all()
      .map(({ statements, ...row }) => ({ ...row, hint: counted(statements, "statement") })),
  statements: (db, words, except) =>
    db
      .select({ id: t.statements.publicId, summary: t.statements.summary, hint: t.speakers.name })
      .from(t.statements)
      .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
      .where(and(like(t.statements.summary, pattern(words)), ne(t.statements.publicId, except)))
      .orderBy(desc(t.statements.id))
      .limit(most)
      .all()
      .map(({ summary, ...row }) => ({ ...row, name: beginningOf(summary, 160).text })),
  points: (db, words, except) => {
    const here = db
      .select({ id: t.points.matterId })
      .from(t.points)
      .where(eq(t.points.publicId, except));
    return db
      .select({ id: t.points.publicId, name: t.points.proposition })
      .from(t.points)
      .where(and(inArray(t.points.matterId, here), like(t.points.proposition, pattern(words))))
      .orderBy(t.points.order)
      .all();
  },
};
