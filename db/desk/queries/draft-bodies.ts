/**
 * Drafts name records that somebody may remove meanwhile. What was typed stays; what is gone is said at its field, and
 * is no part of the form when it is opened again.
 */
import { sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import type { LoggedTableName } from "@/db/desk/logged-tables";
import { type DraftBody, draftBodySchema, type Entry, entrySchema } from "@/lib/desk/entry";
import { withoutMerged } from "./draft-merged";

/** Who removed a statement, and when (an instant). */
export interface RemovedBy {
  name: string;
  at: string;
}

/**
 * Who removed the statement that a draft changed; nothing where it is there, or never was. A draft of a new statement
 * was read from no record.
 */
export function statementRemovedUnder(
  db: Pick<DeskDatabase, "get">,
  draft: { statementId: number | null },
  { revisions }: DraftBody,
): RemovedBy | undefined {
  const read = Object.keys(revisions);
  if (draft.statementId !== null || read.length === 0) return;
  return db.get<RemovedBy | undefined>(sql`
    select coalesce(u.name, l.actor) as name, l.at from log_entries l left join users u on u.id = l.actor
    where l.record_id in (select value from json_each(${JSON.stringify(read)}))
      and l.record_table = 'statements' and l.after_hash is null
    order by l.id desc limit 1`);
}

/** What was typed as the form of a new statement: nothing of it is on record. */
export function asNewStatement({ entry }: DraftBody): DraftBody {
  const fresh = {
    ...entry,
    coSpeakers: entry.coSpeakers.map((one) => ({ ...one, id: null })),
    datings: entry.datings.map((dating) => ({ ...dating, id: null })),
    quotations: entry.quotations.map((quotation) => ({
      ...{ ...quotation, id: null, originalId: null },
    })),
    answers: entry.answers.map((answer) => ({ ...answer, id: null, headingId: null })),
    stances: Object.fromEntries(
      Object.entries(entry.stances).map(([point, stance]) => [point, { ...stance, id: null }]),
    ),
  };
  return { entry: fresh, base: entrySchema.parse({ matter: entry.matter }), revisions: {} };
}

/** A draft's body as it was kept, without what was removed since; what was merged is what it went into. */
export function readDraftBody(db: DeskDatabase, draft: { body: string }): DraftBody {
  const body = withoutMerged(db, draftBodySchema.parse(JSON.parse(draft.body)));
  const isGone = goneFrom(db, [body.entry, body.base]);
  return { ...body, entry: without(body.entry, isGone), base: without(body.base, isGone) };
}

/** What a form names that was removed since it was opened, each with a sentence for its field. */
export function removedRefs(db: DeskDatabase, entry: Entry) {
  const isGone = goneFrom(db, [entry]);
  const problems: { field: string; message: string }[] = [];
  const check = (id: string | null, field: string, message: string) => {
    if (isGone(id)) problems.push({ field, message });
  };
  const meanwhile = "was removed meanwhile";
  check(entry.matter, "matter", `This matter ${meanwhile}: choose another one, or open one anew.`);
  check(entry.party, "party", `This party ${meanwhile}: choose another one, or add it anew.`);
  check(entry.speaker, "speaker", `This speaker ${meanwhile}: choose another, or add them anew.`);
  check(entry.onBehalfOf, "onBehalfOf", `This principal ${meanwhile}: choose another.`);
  check(
    entry.attributedBy,
    "attributedBy",
    `Who attributes the words ${meanwhile}: choose another.`,
  );
  for (const { key, speaker } of entry.coSpeakers) {
    check(
      speaker,
      `coSpeakers.${key}`,
      `This speaker ${meanwhile}: choose another, or take the row out.`,
    );
  }
  check(entry.occasion, "occasionTitle", `This occasion ${meanwhile}: name it anew.`);
  for (const { key, source } of entry.datings) {
    check(
      source,
      `datings.${key}.edtf`,
      `The source of this date ${meanwhile}; take the date out.`,
    );
  }
  for (const { key, source, upstream } of entry.quotations) {
    const field = `quotations.${key}.upstream`;
    check(source, field, `The source of these words ${meanwhile}; take them out.`);
    check(upstream, field, `The source that they come from ${meanwhile}; choose another one.`);
  }
  for (const { key, claim } of entry.answers) {
    check(
      claim,
      `answers.${key}`,
      `The claim that this answers ${meanwhile}; take the answer out.`,
    );
  }
  for (const point of Object.keys(entry.stances)) {
    check(
      point,
      `stances.${point}`,
      `The point of this stance ${meanwhile}; take the stance back.`,
    );
  }
  return problems;
}

type IsGone = (id: string | null) => boolean;

function without(entry: Entry, isGone: IsGone): Entry {
  const kept = (id: string | null) => (isGone(id) ? null : id);
  return {
    ...entry,
    matter: kept(entry.matter),
    party: kept(entry.party),
    speaker: kept(entry.speaker),
    coSpeakers: entry.coSpeakers.map((one) => ({ ...one, speaker: kept(one.speaker) })),
    onBehalfOf: kept(entry.onBehalfOf),
    attributedBy: kept(entry.attributedBy),
    occasion: kept(entry.occasion),
    datings: entry.datings.map((dating) => ({ ...dating, source: kept(dating.source) })),
    quotations: entry.quotations.map((quotation) => ({
      ...quotation,
      source: kept(quotation.source),
      upstream: kept(quotation.upstream),
    })),
    answers: entry.answers.filter(({ claim }) => !isGone(claim)),
    stances: Object.fromEntries(Object.entries(entry.stances).filter(([point]) => !isGone(point))),
  };
}

/** Tells of the records that entries name which are not there any more. */
function goneFrom(db: DeskDatabase, entries: Entry[]): IsGone {
  const named: [LoggedTableName, string | null][] = entries.flatMap(
    (entry): [LoggedTableName, string | null][] => [
      ["matters", entry.matter],
      ["parties", entry.party],
      ["speakers", entry.speaker],
      ["speakers", entry.onBehalfOf],
      ["speakers", entry.attributedBy],
      ...entry.coSpeakers.map(({ speaker }): [LoggedTableName, string | null] => [
        "speakers",
        speaker,
      ]),
      ["occasions", entry.occasion],
      ...entry.datings.map(({ source }): [LoggedTableName, string | null] => ["sources", source]),
      ...entry.quotations.flatMap(({ source, upstream }): [LoggedTableName, string | null][] => [
        ["sources", source],
        ["sources", upstream],
      ]),
      ...entry.answers.map(({ claim }): [LoggedTableName, string | null] => ["statements", claim]),
      ...Object.keys(entry.stances).map((point): [LoggedTableName, string | null] => [
        "points",
        point,
      ]),
    ],
  );
  const tables = [...new Set(named.map(([table]) => table))];
  const gone = new Set(
    tables.flatMap((table) => {
      const ids = named.flatMap(([of, id]) => (of === table && id !== null ? [id] : []));
      return db
        .all<{ id: string }>(sql`
          select value as id from json_each(${JSON.stringify(ids)})
          where value not in (select public_id from ${sql.identifier(table)}
            where public_id in (select value from json_each(${JSON.stringify(ids)})))`)
        .map(({ id }) => id);
    }),
  );
  return (id) => id !== null && gone.has(id);
}
