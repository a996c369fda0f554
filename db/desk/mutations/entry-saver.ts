/** Turns an entry into records, and what was changed of one into changes of them: each part by its own mutation. */
import { and, eq } from "drizzle-orm";
import { type captures, matters, memberships, sources, statements } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import type { DraftBody, Entry, EntryDating, EntryQuotation } from "@/lib/desk/entry";
import { spanOfStance } from "@/lib/desk/entry-problems";
import { AlreadyThereError, InputError } from "@/lib/errors";
import { readMediaTime } from "@/lib/quotes/media-time";
import {
  changeHeading,
  changeMembership,
  headRebuttal,
  placeStatement,
  removeHeading,
} from "./matters";
import { addDating, addOccasion, changeDating, changeOccasion, removeDating } from "./occasions";
import { nameSource } from "./sources";
import { changeStance, removeStance, takeStance } from "./stances";
import {
  addCoSpeaker,
  addQuotation,
  changeCoSpeaker,
  changeQuotation,
  changeRebuttal,
  changeStatement,
  linkRebuttal,
  logStatement,
  removeCoSpeaker,
  removeQuotation,
  removeRebuttal,
} from "./statements";

/** Runs a part of the form; what it finds wrong is told at the form's own field. */
function at<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError) || error instanceof AlreadyThereError) throw error;
    throw new InputError(
      error.problems.map(({ field: inner, message }) => ({
        field: inner && !field.endsWith(inner) ? `${field}.${inner}` : field,
        message,
      })),
    );
  }
}

/** What is wrong with an original is told at the original's own fields. */
function ofOriginal<T>(work: () => T): T {
  const names: Record<string, string> = { language: "originalLanguage", text: "original" };
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError) || error instanceof AlreadyThereError) throw error;
    throw new InputError(
      error.problems.map(({ field, message }) => {
        const last = field.split(".").at(-1) ?? "";
        return { field: names[last] ?? field, message };
      }),
    );
  }
}

type Capture = typeof captures.$inferSelect;

/**
 * The entry with each record under its id as the form's base has it: what is on record there and was entered anew here
 * is the same record, and what is no longer there is a new one.
 */
function withIdsOf({ entry, base, revisions }: DraftBody): Entry {
  const held = (record: string | null) => (record !== null && record in revisions ? record : null);
  return {
    ...entry,
    coSpeakers: entry.coSpeakers.map((one) => ({ ...one, id: held(one.id) })),
    datings: entry.datings.map((dating) => ({ ...dating, id: held(dating.id) })),
    quotations: entry.quotations.map((quotation) => ({
      ...quotation,
      id: held(quotation.id),
      originalId: held(quotation.originalId),
    })),
    answers: entry.answers.map((answer) => {
      const before = base.answers.find(({ claim }) => claim === answer.claim);
      return {
        ...answer,
        id: held(answer.id) ?? before?.id ?? null,
        headingId: held(answer.headingId) ?? before?.headingId ?? null,
      };
    }),
    stances: Object.fromEntries(
      Object.entries(entry.stances).map(([point, stance]) => [
        point,
        { ...stance, id: held(stance.id) ?? base.stances[point]?.id ?? null },
      ]),
    ),
  };
}

/** Saves the parts of an entry as records; what was taken from no other source is the capture's. */
export function entrySaver(writer: Writer, body: DraftBody, capture?: Capture) {
  const { tx } = writer;
  const { base, revisions } = body;
  const entry = withIdsOf(body);
  const read = (record: string) => revisions[record] ?? 0;
  // What the form opened with may be new all the same: an answer that was asked for by its address.
  const isChanged = <T extends { key: string; id: string | null }>(item: T, before: T[]) =>
    item.id === null ||
    !same(
      item,
      before.find(({ key }) => key === item.key),
    );
  const language = entry.language || "und";
  const captureSource = capture && sourceOf(capture);
  const first = firstPublished();

  function sourceOf({ sourceId }: Capture): string {
    const row = tx.select().from(sources).where(eq(sources.id, sourceId)).get();
    if (!row) throw new Error(`There is no source with the inner key ${sourceId}.`);
    return row.publicId;
  }

  /** Public id of the source that the words appeared in first; one that was typed is put on record here. */
  function firstPublished(): string | null {
    const { firstPublishedTitle: title } = entry;
    if (entry.firstPublished || !title.trim()) return entry.firstPublished;
    return at("firstPublished", () => nameSource.within(writer, { title })).publicId;
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
    const statement = logStatement.within(writer, {
      speaker: entry.speaker ?? "",
      speakerRole: entry.speakerRole,
      onBehalfOf: entry.onBehalfOf,
      attributedBy: entry.attributedBy,
      occasion,
      summary: entry.summary,
      language,
    }).publicId;
    keepRest(statement);
    return statement;
  }

  function changed(statement: string): string {
    removeCoSpeakers();
    const who = ["speaker", "speakerRole", "onBehalfOf", "attributedBy"] as const;
    const names = [...who, "summary", "language"] as const;
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
    keepRest(statement);
    return statement;
  }

  /** Before the rest is changed: who was one of several may be the speaker now. */
  function removeCoSpeakers(): void {
    for (const record of missing(base.coSpeakers, entry.coSpeakers)) {
      removeCoSpeaker.within(writer, { record, revision: read(record) });
    }
  }

  function keepCoSpeakers(statement: string): void {
    for (const one of entry.coSpeakers.filter((item) => isChanged(item, base.coSpeakers))) {
      const { id: record, speaker, role } = one;
      at(`coSpeakers.${one.key}`, () =>
        record
          ? changeCoSpeaker.within(writer, { record, revision: read(record), fields: { role } })
          : addCoSpeaker.within(writer, { statement, speaker: speaker ?? "", role }),
      );
    }
  }

  function keepDatings(occasion: string): void {
    for (const gone of missing(base.datings, entry.datings)) {
      removeDating.within(writer, { record: gone, revision: read(gone) });
    }
    const changed = entry.datings.filter((item) => isChanged(item, base.datings));
    // The one that was preferred steps back by itself before another is.
    for (const dating of changed.toSorted((a, b) => Number(a.preferred) - Number(b.preferred))) {
      at(`datings.${dating.key}`, () => keepDating(occasion, dating));
    }
  }

  function keepDating(occasion: string, { id: dating, source, edtf, ...rest }: EntryDating): void {
    const { phrase, preferred, note } = rest;
    const values = { edtf: edtf || null, phrase, preferred, note };
    if (dating) changeDating.within(writer, { dating, revision: read(dating), ...values });
    else {
      const from = source ?? captureSource ?? first;
      if (!from) {
        const message = "A date needs the source that gives it: name it under “First published”.";
        throw new InputError([{ field: "edtf", message }]);
      }
      addDating.within(writer, { occasion, source: from, ...values });
    }
  }

  /** Public ids of the quotations by the keys of the form. */
  function keepQuotations(statement: string): Map<string, string> {
    const ids = new Map<string, string>();
    keepSummary(statement);
    for (const quotation of entry.quotations) {
      const isRenamed = entry.firstPublishedTitle !== "";
      const kept =
        isRenamed || isChanged(quotation, base.quotations)
          ? at(`quotations.${quotation.key}`, () => keepQuotation(statement, quotation))
          : quotation.id;
      if (kept) ids.set(quotation.key, kept);
    }
    return ids;
  }

  /** Without words of its own, a statement whose source is named has our paraphrase of it. */
  function keepSummary(statement: string): void {
    if (entry.quotations.length > 0 || !first) return;
    const from = captureSource && captureSource !== first ? upstreamFrom(first) : null;
    const source = captureSource ?? first;
    const values = { form: "paraphrase" as const, text: entry.summary, language: "en" };
    at("summary", () =>
      addQuotation.within(writer, { statement, ...values, source, upstream: from }),
    );
  }

  function keepQuotation(statement: string, item: EntryQuotation): string {
    const original = ofOriginal(() => keepOriginal(statement, item));
    if (!item.id) {
      const { form, text, at: place, capture, translatedBy } = item;
      const values = { form, text, at: place, capture, translatedBy, original };
      const source = item.source ?? captureSource ?? first;
      const said = { language: item.language || language, source };
      const from = { ...mediaSpanOf(item), upstream: upstreamOf(item) };
      return addQuotation.within(writer, { statement, ...values, ...said, ...from }).publicId;
    }
    const before = base.quotations.find(({ id: held }) => held === item.id);
    const differs = (...names: (keyof EntryQuotation)[]) =>
      names.some((name) => !same(item[name], before?.[name]));
    changeQuotation.within(writer, {
      record: item.id,
      revision: read(item.id),
      fields: {
        ...(differs("form", "text", "at") && { form: item.form, text: item.text, at: item.at }),
        ...(differs("language") && { language: item.language || language }),
        ...(differs("mediaTime", "mediaEnd") && mediaSpanOf(item)),
        ...(differs("translatedBy") && { translatedBy: item.translatedBy }),
        ...((differs("upstream") || entry.firstPublishedTitle) && { upstream: upstreamOf(item) }),
        ...(original !== (before?.originalId ?? null) && { original }),
      },
      restated: restatedStances(),
    });
    if (item.originalId && !original) {
      const gone = { record: item.originalId, revision: read(item.originalId) };
      removeQuotation.within(writer, gone);
    }
    return item.id;
  }

  const upstreamFrom = (source: string) => ({ source, hop: "reports" as const });

  /** A name that was typed stands for every quotation that names no source itself. */
  function upstreamOf({ upstream, source }: EntryQuotation) {
    const from = upstream ?? (entry.firstPublishedTitle ? first : null);
    return from && from !== (source ?? captureSource ?? first) ? upstreamFrom(from) : null;
  }

  /** Stances on record that this form says anew: they find their words themselves. */
  function restatedStances(): string[] {
    return Object.entries(entry.stances).flatMap(([point, stance]) =>
      stance.id && !same(stance, base.stances[point]) ? [stance.id] : [],
    );
  }

  /** The words in the language they were said in, as a quotation of its own. */
  function keepOriginal(statement: string, item: EntryQuotation): string | null {
    if (!item.original.trim()) return null;
    const values = { text: item.original, language: item.originalLanguage || "und" };
    if (!item.originalId) {
      const { form, capture } = item;
      const source = item.source ?? captureSource;
      return addQuotation.within(writer, { statement, ...values, form, capture, source }).publicId;
    }
    const before = base.quotations.find(({ originalId }) => originalId === item.originalId);
    if (before?.original !== item.original || before.originalLanguage !== item.originalLanguage) {
      const change = { record: item.originalId, revision: read(item.originalId), fields: values };
      changeQuotation.within(writer, change);
    }
    return item.originalId;
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
    if (!held && base.party && base.matter === matter) {
      const message =
        "It was taken out of this matter meanwhile. Put it in again on the matter’s page first.";
      throw new InputError([{ field: "matter", message }]);
    }
    if (!held) placeStatement.within(writer, { matter, statement, party });
    else if (party !== base.party) {
      const membership = held.publicId;
      changeMembership.within(writer, { membership, revision: read(membership), party });
    }
  }

  function keepStances(statement: string, ids: Map<string, string>): void {
    for (const [point, stance] of Object.entries(entry.stances)) {
      const before = base.stances[point];
      if (same(stance, before)) continue;
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

  /** After the stances: one may have rested on them until now. An original goes with its translation. */
  function removeQuotations(): void {
    const kept = new Set(entry.quotations.map(({ originalId }) => originalId));
    for (const gone of missing(base.quotations, entry.quotations)) {
      const original = base.quotations.find(({ id: held }) => held === gone)?.originalId;
      const records = original && !kept.has(original) ? [gone, original] : [gone];
      for (const record of records) {
        at("quotations", () => removeQuotation.within(writer, { record, revision: read(record) }));
      }
    }
  }

  function keepAnswers(statement: string): void {
    const { matter } = entry;
    for (const answer of entry.answers) {
      if (!matter || !isChanged(answer, base.answers)) continue;
      const { type, note, claim, heading, headingId } = answer;
      const given = { reviewerRating: answer.rating, reviewerScale: answer.ratingScale };
      const values = { type, addressedVia: answer.via, note, ...given };
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
      const before = base.answers.find(({ id: held }) => held !== null && held === answer.id);
      if (heading === (before?.heading ?? "")) continue;
      at(`answers.${answer.key}`, () => {
        if (!headingId) headRebuttal.within(writer, { matter, rebuttal: kept, heading });
        else if (heading) {
          const fields = { heading };
          changeHeading.within(writer, { record: headingId, revision: read(headingId), fields });
        } else removeHeading.within(writer, { record: headingId, revision: read(headingId) });
      });
    }
  }

  function keepRest(statement: string): void {
    keepCoSpeakers(statement);
    keepPlace(statement);
    removeStancesAndAnswers();
    const ids = keepQuotations(statement);
    keepStances(statement, ids);
    removeQuotations();
    keepAnswers(statement);
  }

  return { logged, changed };
}

export type EntrySaver = ReturnType<typeof entrySaver>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const mediaSpanOf = ({ mediaTime, mediaEnd }: EntryQuotation) => ({
  mediaTime: readMediaTime(mediaTime),
  mediaEnd: readMediaTime(mediaEnd),
});

/** Records that were there when the form was opened and are not in it any more. */
function missing(before: { id: string | null }[], after: { id: string | null }[]): string[] {
  const kept = new Set(after.map(({ id: record }) => record));
  return before.flatMap(({ id: record }) => (record && !kept.has(record) ? [record] : []));
}
