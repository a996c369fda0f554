/** Saves what the record screen holds as records: all of an entry in one transaction, or nothing of it. */
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/records";
import { captures, matters, memberships, sources, statements } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import {
  type DraftBody,
  draftBodySchema,
  type EntryDating,
  type EntryQuotation,
} from "@/lib/desk/entry";
import { entryProblems, spanOfStance } from "@/lib/desk/entry-problems";
import { InputError } from "@/lib/errors";
import { closeDraft, requireOwnDraft } from "./drafts";
import { id } from "./fields";
import {
  changeHeading,
  changeMembership,
  changeStance,
  headRebuttal,
  placeStatement,
  removeHeading,
  removeStance,
  takeStance,
} from "./matters";
import {
  addDating,
  addOccasion,
  addQuotation,
  changeDating,
  changeOccasion,
  changeQuotation,
  changeRebuttal,
  changeStatement,
  linkRebuttal,
  logStatement,
  removeDating,
  removeQuotation,
  removeRebuttal,
} from "./statements";

/**
 * Saves an entry. A new one becomes a statement with its occasion, datings, words, place, stances and links; of one
 * that was opened, what was changed is changed. The draft is closed with it, so that saving twice makes nothing twice.
 * Returns the statement's public id. Throws InputError with the form's fields, ConflictError where somebody else
 * changed one of the records since.
 */
export const saveEntry = mutation(
  "save entry",
  "record",
  z.object({ draft: id("The draft"), body: draftBodySchema }),
  (writer, { draft, body }) => {
    const row = requireOwnDraft(writer, draft);
    if (row.closedAt && row.statementId !== null) return publicIdOf(writer, row.statementId);
    const problems = entryProblems(body.entry);
    if (row.statementId !== null && body.base.matter && body.entry.matter !== body.base.matter) {
      // Its stances and answers here would be taken for taken back.
      const message = "A statement on record stays in its matter; open it from the other one.";
      problems.push({ field: "matter", message });
    }
    if (problems.length > 0) throw new InputError(problems);
    const capture =
      row.captureId === null
        ? undefined
        : writer.tx.select().from(captures).where(eq(captures.id, row.captureId)).get();
    const saver = saverOf(writer, body, capture);
    const statement =
      row.statementId === null
        ? saver.logged()
        : saver.changed(publicIdOf(writer, row.statementId));
    saver.restOf(statement);
    closeDraft(writer, row, requireRecord(writer.tx, "statements", statement).id);
    return statement;
  },
);

function publicIdOf({ tx }: Writer, statementId: number): string {
  const row = tx.select().from(statements).where(eq(statements.id, statementId)).get();
  if (!row) throw new Error(`There is no statement with the inner key ${statementId}.`);
  return row.publicId;
}

/** Runs a part of the form; what it finds wrong is told at the form's own field. */
function at<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(({ field: inner, message }) => ({
        field: inner && !field.endsWith(inner) ? `${field}.${inner}` : field,
        message,
      })),
    );
  }
}

type Capture = typeof captures.$inferSelect;

function saverOf(writer: Writer, { entry, base, revisions }: DraftBody, capture?: Capture) {
  const { tx } = writer;
  const read = (record: string) => revisions[record] ?? 0;
  const isChanged = <T extends { key: string }>(item: T, before: T[]) =>
    JSON.stringify(item) !== JSON.stringify(before.find(({ key }) => key === item.key));
  const language = entry.language || "und";
  const captureSource = capture && sourceOf(capture);

  function sourceOf({ sourceId }: Capture): string {
    const row = tx.select().from(sources).where(eq(sources.id, sourceId)).get();
    if (!row) throw new Error(`There is no source with the inner key ${sourceId}.`);
    return row.publicId;
  }

  const occasionFields = {
    kind: entry.occasionKind,
    title: entry.occasionTitle,
    venue: entry.occasionVenue,
  };

  /** A new statement, with its occasion. */
  function logged(): string {
    const occasion =
      entry.occasion ??
      at("occasionTitle", () => addOccasion.within(writer, occasionFields)).publicId;
    keepDatings(occasion);
    return logStatement.within(writer, {
      speaker: entry.speaker ?? "",
      speakerRole: entry.speakerRole,
      onBehalfOf: entry.onBehalfOf,
      occasion,
      summary: entry.summary,
      language,
    }).publicId;
  }

  function changed(statement: string): string {
    const names = ["speaker", "speakerRole", "onBehalfOf", "summary", "language"] as const;
    const changes = names.filter((name) => entry[name] !== base[name]);
    if (changes.length > 0) {
      const values = { ...entry, speaker: entry.speaker ?? "", language };
      const fields = Object.fromEntries(changes.map((name) => [name, values[name]]));
      changeStatement.within(writer, { record: statement, revision: read(statement), fields });
    }
    const { occasion } = entry;
    if (!occasion)
      throw new InputError([{ field: "occasionTitle", message: "It has no occasion." }]);
    const ofOccasion = ["occasionKind", "occasionTitle", "occasionVenue"] as const;
    if (ofOccasion.some((name) => entry[name] !== base[name])) {
      changeOccasion.within(writer, {
        record: occasion,
        revision: read(occasion),
        fields: occasionFields,
      });
    }
    keepDatings(occasion);
    return statement;
  }

  function keepDatings(occasion: string): void {
    for (const gone of missing(base.datings, entry.datings)) {
      removeDating.within(writer, { record: gone, revision: read(gone) });
    }
    for (const dating of entry.datings.filter((item) => isChanged(item, base.datings))) {
      at(`datings.${dating.key}`, () => keepDating(occasion, dating));
    }
  }

  function keepDating(occasion: string, { id: dating, source, edtf, ...rest }: EntryDating): void {
    const { phrase, preferred, note } = rest;
    const values = { edtf: edtf || null, phrase, preferred, note };
    if (dating) changeDating.within(writer, { dating, revision: read(dating), ...values });
    else {
      const from = source ?? captureSource;
      if (!from) {
        throw new InputError([
          { field: "edtf", message: "A dating needs the source that gives it; capture it first." },
        ]);
      }
      addDating.within(writer, { occasion, source: from, ...values });
    }
  }

  /** Public ids of the quotations by the keys of the form. */
  function keepQuotations(statement: string): Map<string, string> {
    const ids = new Map<string, string>();
    for (const quotation of entry.quotations) {
      const kept = isChanged(quotation, base.quotations)
        ? at(`quotations.${quotation.key}`, () => keepQuotation(statement, quotation))
        : quotation.id;
      if (kept) ids.set(quotation.key, kept);
    }
    return ids;
  }

  function keepQuotation(statement: string, item: EntryQuotation): string {
    const { form, text, at: place, upstream, translatedBy } = item;
    const values = {
      form,
      text,
      at: place,
      language: item.language || language,
      capture: item.capture,
      source: item.source ?? captureSource,
      upstream: upstream ? { source: upstream, hop: "reports" as const } : null,
      translatedBy,
      original: keepOriginal(statement, item),
    };
    if (item.id) {
      const changed = { quotation: item.id, revision: read(item.id), ...values };
      changeQuotation.within(writer, changed);
      if (item.originalId && !item.original.trim()) {
        const gone = { record: item.originalId, revision: read(item.originalId) };
        removeQuotation.within(writer, gone);
      }
      return item.id;
    }
    return addQuotation.within(writer, { statement, ...values }).publicId;
  }

  /** The words in the language they were said in, as a quotation of its own. */
  function keepOriginal(statement: string, item: EntryQuotation): string | null {
    if (!item.original.trim()) return null;
    const values = {
      form: item.form,
      text: item.original,
      language: item.originalLanguage || "und",
      capture: item.capture,
      source: item.source ?? captureSource,
    };
    if (!item.originalId) return addQuotation.within(writer, { statement, ...values }).publicId;
    return changeQuotation.within(writer, {
      quotation: item.originalId,
      revision: read(item.originalId),
      ...values,
    }).publicId;
  }

  function keepPlace(statement: string): void {
    const { matter, party } = entry;
    if (!matter || !party) return;
    const held = tx
      .select({ membership: memberships })
      .from(memberships)
      .innerJoin(matters, eq(matters.id, memberships.matterId))
      .innerJoin(statements, eq(statements.id, memberships.statementId))
      .where(and(eq(matters.publicId, matter), eq(statements.publicId, statement)))
      .get()?.membership;
    if (!held) placeStatement.within(writer, { matter, statement, party });
    else if (party !== base.party) {
      const membership = held.publicId;
      changeMembership.within(writer, { membership, revision: read(membership), party });
    }
  }

  function keepStances(statement: string, ids: Map<string, string>): void {
    for (const [point, stance] of Object.entries(entry.stances)) {
      const before = base.stances[point];
      if (JSON.stringify(stance) === JSON.stringify(before)) continue;
      const quotation = stance.quotation ? ids.get(stance.quotation) : null;
      const span = quotation ? spanOfStance(entry, stance) : null;
      const values = { position: stance.position, reason: stance.reason, quotation, span };
      at(`stances.${point}`, () =>
        stance.id
          ? changeStance.within(writer, { stance: stance.id, revision: read(stance.id), ...values })
          : takeStance.within(writer, { statement, point, ...values }),
      );
    }
  }

  function removeStancesAndAnswers(): void {
    for (const [point, { id: stance }] of Object.entries(base.stances)) {
      if (!stance || entry.stances[point]) continue;
      removeStance.within(writer, { stance, revision: read(stance) });
    }
    for (const gone of missing(base.answers, entry.answers)) {
      removeRebuttal.within(writer, { rebuttal: gone, revision: read(gone) });
    }
  }

  /** After the stances: one may have rested on them until now. */
  function removeQuotations(): void {
    for (const gone of missing(base.quotations, entry.quotations)) {
      at("quotations", () =>
        removeQuotation.within(writer, { record: gone, revision: read(gone) }),
      );
    }
  }

  function keepAnswers(statement: string): void {
    const { matter } = entry;
    for (const answer of entry.answers) {
      if (!matter || !isChanged(answer, base.answers)) continue;
      const { type, note, claim, heading, headingId } = answer;
      const values = { type, addressedVia: answer.via, note };
      const rebuttal = answer.id;
      const kept = at(`answers.${answer.key}`, () =>
        rebuttal
          ? changeRebuttal.within(writer, {
              record: rebuttal,
              revision: read(rebuttal),
              fields: values,
            })
          : linkRebuttal.within(writer, { claim, reply: statement, ...values }),
      ).publicId;
      const before = base.answers.find(({ key }) => key === answer.key)?.heading ?? "";
      if (heading === before) continue;
      if (!headingId) headRebuttal.within(writer, { matter, rebuttal: kept, heading });
      else if (heading) {
        const fields = { heading };
        changeHeading.within(writer, { record: headingId, revision: read(headingId), fields });
      } else removeHeading.within(writer, { record: headingId, revision: read(headingId) });
    }
  }

  return {
    logged,
    changed,
    restOf(statement: string): void {
      keepPlace(statement);
      removeStancesAndAnswers();
      const ids = keepQuotations(statement);
      keepStances(statement, ids);
      removeQuotations();
      keepAnswers(statement);
    },
  };
}

/** Records that were there when the form was opened and are not in it any more. */
function missing(before: { key: string; id: string | null }[], after: { key: string }[]): string[] {
  const kept = new Set(after.map(({ key }) => key));
  return before.flatMap(({ key, id: record }) => (record && !kept.has(key) ? [record] : []));
}
