/** Finds statements at the desk that resemble words: what may be logged already. */
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { type Closeness, closenessOf, tellingWords } from "@/lib/desk/closeness";
import { groupBy } from "@/lib/group";
import { type Sought, scoresOf, tellingShare, type Weighed } from "@/lib/search/rank";
import { heldOf, rowsLike, soughtIn } from "./similar-words";

export interface SimilarStatement {
  id: string;
  summary: string;
  /** The first words that are quoted of it. */
  words: string | null;
  speaker: string;
  /** EDTF of the preferred dating, or the first; null where it is not dated. */
  saidOn: string | null;
  closeness: Closeness;
  /** How many statements answer it. */
  replies: number;
  matters: { id: string; question: string; number: number }[];
}

/** Candidates weighed at most. */
const mostCandidates = 60;
/** The share of what words tell, from which on a statement may say the same although few of its words are theirs. */
const leastShare = 0.1;

/** Statements whose summary or quoted words resemble the words, best first by the rule of the search; of equals, those of `matter` first. */
export function listSimilarStatements(
  db: DeskDatabase,
  {
    words,
    matter,
    except = [],
    limit = 6,
  }: { words: string; matter?: string; except?: string[]; limit?: number },
): SimilarStatement[] {
  const telling = tellingWords(words);
  const sought = soughtIn(db, words);
  const candidates = candidatesFor(db, sought).filter(({ id }) => !except.includes(id));
  const inner = candidates.map((row) => row.inner);
  const quotations = groupBy(
    db
      .select({
        id: t.quotations.id,
        statementId: t.quotations.statementId,
        text: t.quotations.text,
      })
      .from(t.quotations)
      .where(inArray(t.quotations.statementId, inner))
      .orderBy(asc(t.quotations.position))
      .all(),
    (row) => row.statementId,
  );
  const matters = groupBy(
    db
      .select({
        statementId: t.memberships.statementId,
        number: t.memberships.number,
        id: t.matters.publicId,
        question: t.matters.question,
      })
      .from(t.memberships)
      .innerJoin(t.matters, eq(t.matters.id, t.memberships.matterId))
      .where(inArray(t.memberships.statementId, inner))
      .all(),
    (row) => row.statementId,
  );
  const keys = (inner: number) => ({
    summary: inner * 2,
    quotations: (quotations.get(inner) ?? []).map(({ id }) => id * 2 + 1),
  });
  const held = heldOf(
    db,
    inner.map(keys).flatMap(({ summary, quotations: quoted }) => [summary, ...quoted]),
  );
  const records = candidates.map((row) => weighedOf(keys(row.inner), held));
  const scores = scoresOf(sought, records);
  const weighed = candidates
    .flatMap((row, at) => {
      const quoted = (quotations.get(row.inner) ?? []).map(({ text }) => text);
      const shares = [row.summary, ...quoted, [row.summary, ...quoted].join(" ")].map((text) =>
        closenessOf(telling, text),
      );
      const [best] = shares.sort((a, b) => b.share - a.share);
      const record = records[at];
      const isClose = best?.closeness || (record && tellingShare(sought, record) >= leastShare);
      if (!isClose) return [];
      const places = matters.get(row.inner) ?? [];
      const isHere = places.some(({ id }) => id === matter);
      return [
        {
          ...row,
          words: quoted[0] ?? null,
          closeness: best?.closeness ?? 1,
          score: scores[at] ?? 0,
          places,
          isHere,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || Number(b.isHere) - Number(a.isHere) || a.place - b.place)
    .slice(0, limit);
  const [datings, replies] = [datingsOf(db, weighed), repliesTo(db, weighed)];
  return weighed.map(
    ({ inner: key, occasionId, id, summary, speaker, closeness, places, words: quoted }) => ({
      ...{ id, summary, speaker, closeness, words: quoted },
      saidOn: datings.get(occasionId)?.[0]?.edtf ?? null,
      replies: replies.get(key)?.length ?? 0,
      matters: places.map(({ id: of, question, number }) => ({ id: of, question, number })),
    }),
  );
}

/** A statement as the search weighs it: by what the index holds of its texts. */
function weighedOf(
  { summary, quotations }: { summary: number; quotations: number[] },
  held: ReturnType<typeof heldOf>,
): Weighed {
  const all = (rows: number[], of: "words" | "stems") =>
    rows.map((row) => held.get(row)?.[of] ?? "").join(" ");
  return {
    ...{ title: "", names: "", words: all(quotations, "words"), notes: all([summary], "words") },
    stems: all([summary, ...quotations], "stems"),
  };
}

/** Statements that share words, by the rank of the index: rare words count for more. */
function candidatesFor(db: DeskDatabase, sought: readonly Sought[]) {
  const rows = rowsLike(db, sought, mostCandidates);
  const ofQuotations = rows.filter((row) => row % 2 === 1).map((row) => (row - 1) / 2);
  const quoted = db
    .select({ id: t.quotations.id, statementId: t.quotations.statementId })
    .from(t.quotations)
    .where(inArray(t.quotations.id, ofQuotations))
    .all();
  const statementOf = new Map(quoted.map(({ id, statementId }) => [id, statementId]));
  const inner = new Set(
    rows.flatMap((row) => (row % 2 === 0 ? row / 2 : (statementOf.get((row - 1) / 2) ?? []))),
  );
  const place = new Map([...inner].map((key, index) => [key, index]));
  const held = db
    .select({
      inner: t.statements.id,
      id: t.statements.publicId,
      summary: t.statements.summary,
      occasionId: t.statements.occasionId,
      speaker: t.speakers.name,
    })
    .from(t.statements)
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .where(inArray(t.statements.id, [...inner]))
    .all();
  return held.map((row) => ({ ...row, place: place.get(row.inner) ?? mostCandidates }));
}

function datingsOf(db: DeskDatabase, rows: { occasionId: number }[]) {
  return groupBy(
    db
      .select({ occasionId: t.datings.occasionId, edtf: t.datings.edtf })
      .from(t.datings)
      .where(
        inArray(
          t.datings.occasionId,
          rows.map(({ occasionId }) => occasionId),
        ),
      )
      .orderBy(desc(t.datings.preferred), asc(t.datings.id))
      .all(),
    (row) => row.occasionId,
  );
}

function repliesTo(db: DeskDatabase, rows: { inner: number }[]) {
  return groupBy(
    db
      .select({ claimId: t.rebuttals.claimId })
      .from(t.rebuttals)
      .where(
        inArray(
          t.rebuttals.claimId,
          rows.map(({ inner }) => inner),
        ),
      )
      .all(),
    (row) => row.claimId,
  );
}
