import { and, eq, isNotNull, max } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import {
  captures,
  matters,
  points,
  quotations,
  rebuttalHeadings,
  rebuttals,
  speakers,
  stances,
  statementSpeakers,
} from "@/db/desk/schema";
import { mutation, removal, type Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { followWords } from "@/lib/quotes/follow";
import { findQuote, quoteAt } from "@/lib/quotes/gate";
import { longestRecording, problemOfMediaSpan } from "@/lib/quotes/media-time";
import { addressedVia, quotationForms, rebuttalTypes } from "@/lib/vocabulary";
import { changeMutation, parentBehind, removePart } from "./change";
import {
  id,
  language,
  listed,
  maybeId,
  maybeOneLine,
  maybeWords,
  revision,
  span,
  upstream,
  words,
} from "./fields";
import { forgetLeads } from "./leads";
import { requireNamed, speakerOfStatement } from "./unnamed";

const statementFields = z.object({
  speaker: id("The speaker"),
  speakerRole: maybeOneLine("The role", 300),
  onBehalfOf: maybeId("The principal"),
  attributedBy: maybeId("Who attributes the words"),
  occasion: id("The occasion"),
  summary: words("The summary", 2_000),
  language,
});

export const logStatement = mutation(
  "log statement",
  "record",
  statementFields,
  (writer, input) => {
    const { speaker, onBehalfOf, attributedBy, occasion, ...values } = input;
    refuseOwnAttribution(attributedBy ?? null, [speaker]);
    return writer.add("statements", {
      ...values,
      speakerId: speakerOfStatement(writer.tx, speaker),
      attributedById: attributedBy
        ? speakerOfStatement(writer.tx, attributedBy, undefined, "attributedBy")
        : null,
      onBehalfOfId: onBehalfOf ? requireNamed(writer.tx, onBehalfOf, "onBehalfOf").id : null,
      occasionId: requireRecord(writer.tx, "occasions", occasion).id,
    });
  },
);

function refuseOwnAttribution(by: string | null, speakers: readonly string[]): void {
  if (by === null || !speakers.includes(by)) return;
  const message = "Nobody attributes words to themselves: choose who else says that they said so.";
  throw new InputError([{ field: "attributedBy", message }]);
}

/** Changes what is given of a statement, and nothing else: who said it and on what occasion, too. */
export const changeStatement = mutation(
  "change statement",
  "record",
  z.object({ record: id("The statement"), revision, fields: statementFields.partial() }),
  (writer, { record, revision: read, fields }, input) => {
    const isGiven = (name: keyof typeof fields) => name in input.fields;
    const { speaker, onBehalfOf, attributedBy, occasion } = fields;
    const { tx } = writer;
    const before = requireRecord(tx, "statements", record);
    const others = coSpeakersOf(tx, before.id);
    if (speaker && others.includes(speaker)) {
      const message = "They make the statement together with somebody already.";
      throw new InputError([{ field: "speaker", message }]);
    }
    const idOf = (key: number | null) => key && parentBehind(tx, "speakers", key).id;
    refuseOwnAttribution(
      isGiven("attributedBy") ? (attributedBy ?? null) : idOf(before.attributedById) || null,
      [speaker ?? idOf(before.speakerId) ?? "", ...others].map(String),
    );
    return writer.change("statements", record, read, {
      ...(isGiven("speakerRole") && { speakerRole: fields.speakerRole }),
      ...(isGiven("summary") && { summary: fields.summary }),
      ...(isGiven("language") && { language: fields.language }),
      ...(speaker && { speakerId: speakerOfStatement(writer.tx, speaker, record) }),
      ...(isGiven("onBehalfOf") && {
        onBehalfOfId: onBehalfOf ? requireNamed(writer.tx, onBehalfOf, "onBehalfOf").id : null,
      }),
      ...(isGiven("attributedBy") && {
        attributedById: attributedBy
          ? speakerOfStatement(tx, attributedBy, record, "attributedBy")
          : null,
      }),
      ...(occasion && { occasionId: requireRecord(writer.tx, "occasions", occasion).id }),
    });
  },
);

/** The public ids of those who make a statement beside its speaker. */
const coSpeakersOf = (tx: Tx, statementId: number): string[] =>
  tx
    .select({ id: speakers.publicId })
    .from(statementSpeakers)
    .innerJoin(speakers, eq(speakers.id, statementSpeakers.speakerId))
    .where(eq(statementSpeakers.statementId, statementId))
    .all()
    .map((row) => row.id);

const coSpeakerFields = z.object({
  speaker: id("The speaker"),
  role: maybeOneLine("The role", 300),
});

/** Adds somebody who makes a statement together with its speaker. */
export const addCoSpeaker = mutation(
  "add co-speaker",
  "record",
  coSpeakerFields.extend({ statement: id("The statement") }),
  (writer, { statement, speaker, role }) => {
    const { tx } = writer;
    const row = requireRecord(tx, "statements", statement);
    const speakerId = speakerOfStatement(tx, speaker, statement);
    const isThere =
      speakerId === row.speakerId || coSpeakersOf(tx, row.id).includes(speaker)
        ? "They make this statement already."
        : speakerId === row.attributedById
          ? "They attribute its words to somebody else."
          : null;
    if (isThere) throw new InputError([{ field: "speaker", message: isThere }]);
    return writer.add("statement_speakers", { statementId: row.id, speakerId, role });
  },
);

/** Changes the title that somebody made a joint statement under. */
export const changeCoSpeaker = changeMutation(
  "change co-speaker",
  "statement_speakers",
  "The co-speaker",
  z.object({ role: maybeOneLine("The role", 300) }),
);

/** Takes somebody out of those who make a statement. */
export const removeCoSpeaker = removePart(
  "co-speaker",
  "statement_speakers",
  "The co-speaker",
  (row) => ["statements", row.statementId],
);

const secondsInto = z
  .number()
  .min(0)
  .max(longestRecording, "A recording is no longer than 100 hours.")
  .nullish()
  .transform((seconds) => seconds ?? null);

const quotationFields = z.object({
  form: listed("The form", quotationForms),
  text: z
    .string()
    .min(1, "The words are missing.")
    .max(20_000, "The words are longer than 20,000 characters."),
  language,
  translatedBy: maybeOneLine("The translator", 300),
  original: maybeId("The original"),
  source: maybeId("The source"),
  upstream,
  capture: maybeId("The capture"),
  /** Where in the capture, in code points; without it the words are looked up, and taken where they stand once. */
  at: span,
  /** Seconds from the start of a recording. */
  mediaTime: secondsInto,
  mediaEnd: secondsInto,
});

export const addQuotation = mutation(
  "add quotation",
  "record",
  quotationFields.extend({ statement: id("The statement") }),
  (writer, { statement, ...input }) => {
    const statementId = requireRecord(writer.tx, "statements", statement).id;
    const last = writer.tx
      .select({ position: max(quotations.position) })
      .from(quotations)
      .where(eq(quotations.statementId, statementId))
      .get();
    return writer.add("quotations", {
      ...quotationColumns(writer, input),
      statementId,
      position: (last?.position ?? 0) + 1,
    });
  },
);

/**
 * Changes what is given of a quotation, and nothing else. Stances that rest on a part of its words go with the words;
 * refused where these are gone, or no longer the only ones. `restated` are stances that the same save sees to.
 */
export const changeQuotation = mutation(
  "change quotation",
  "record",
  z.object({
    record: id("The quotation"),
    revision,
    fields: quotationFields.partial(),
    restated: z.array(z.string()).default([]),
  }),
  (writer, { record, revision: read, fields, restated }, input) => {
    const before = requireRecord(writer.tx, "quotations", record);
    const given = Object.fromEntries(
      Object.entries(fields).filter(([field]) => field in input.fields),
    ) as typeof fields;
    const columns = quotationColumns(writer, given, before);
    const after = writer.change("quotations", record, read, columns);
    if (after.text !== before.text) moveStances(writer, before, after.text, new Set(restated));
    return after;
  },
);

type Quotation = typeof quotations.$inferSelect;

function moveStances(writer: Writer, before: Quotation, after: string, restated: Set<string>) {
  const resting = writer.tx
    .select({ stance: stances, matter: matters.publicId, question: matters.question })
    .from(stances)
    .innerJoin(points, eq(points.id, stances.pointId))
    .innerJoin(matters, eq(matters.id, points.matterId))
    .where(and(eq(stances.quotationId, before.id), isNotNull(stances.spanStart)))
    .all();
  const lost: string[] = [];
  for (const { stance, matter, question } of resting) {
    const span = { start: stance.spanStart ?? 0, end: stance.spanEnd ?? 0 };
    if (restated.has(stance.publicId)) continue;
    const now = followWords(before.text, span, after);
    if (!now) {
      if (writer.hidden.has(matter)) {
        lost.push("What you do not see rests on these words: they stay as they are.");
        continue;
      }
      const text = sliceCodePoints(before.text, span.start, span.end);
      lost.push(
        `In “${question}” a stance rests on ${wordsAsQuoted({ ...before, text })}, which would no longer stand here, or not as often: mark it anew.`,
      );
    } else if (now.start !== span.start) {
      const moved = { spanStart: now.start, spanEnd: now.end };
      writer.change("stances", stance.publicId, stance.revision, moved);
    }
  }
  if (lost.length > 0) throw new InputError(lost.map((message) => ({ field: "text", message })));
}

/** Takes a quotation out. Refused while a stance, in any matter, or a translation rests on its words. */
export const removeQuotation = removal(
  "quotation",
  z.object({ record: id("The quotation"), revision }),
  (remover, { record, revision: read }) => {
    const { tx } = remover;
    const { id: quotationId, statementId } = requireRecord(tx, "quotations", record);
    const rests =
      tx.select().from(stances).where(eq(stances.quotationId, quotationId)).get() ??
      tx.select().from(quotations).where(eq(quotations.originalId, quotationId)).get();
    if (rests) {
      const message = "A stance or a translation rests on these words; take it back first.";
      throw new InputError([{ field: "", message }]);
    }
    remover.remove("quotations", record, read, parentBehind(tx, "statements", statementId));
  },
);

/** The columns of what is given of a quotation: with them, where its words stand in the capture. */
function quotationColumns<Given extends Partial<z.output<typeof quotationFields>>>(
  { tx }: Writer,
  given: Given,
  before?: Quotation,
) {
  const { original, source, upstream: from, capture, at, ...values } = given;
  const isGiven = (...names: (keyof typeof given)[]) =>
    !before || names.some((name) => name in given);
  const captureId = isGiven("capture")
    ? capture && requireRecord(tx, "captures", capture).id
    : before?.captureId;
  const held = tx
    .select()
    .from(captures)
    .where(eq(captures.id, captureId || 0))
    .get();
  const words = given.text ?? before?.text ?? "";
  const text = (given.form ?? before?.form) === "paraphrase" ? null : (held?.extractedText ?? null);
  const place = at ? chosenPlace(text, words, at) : onlyPlace(text, words);
  const { mediaTime = before?.mediaTime ?? null, mediaEnd = before?.mediaEnd ?? null } = values;
  const disorder = problemOfMediaSpan(mediaTime, mediaEnd);
  if (disorder) throw new InputError([{ field: "mediaEnd", message: disorder }]);
  return {
    ...values,
    ...(isGiven("original") && {
      originalId: original ? requireRecord(tx, "quotations", original).id : null,
    }),
    ...(isGiven("source", "capture") && {
      sourceId: source ? requireRecord(tx, "sources", source).id : (held?.sourceId ?? null),
    }),
    ...(isGiven("upstream") && {
      upstreamId: from ? requireRecord(tx, "sources", from.source).id : null,
      upstreamHop: from?.hop ?? null,
    }),
    ...(isGiven("capture") && { captureId: held?.id ?? null }),
    ...(isGiven("text", "form", "capture", "at") && {
      start: place?.start ?? null,
      end: place?.end ?? null,
      prefix: place?.prefix ?? null,
      suffix: place?.suffix ?? null,
    }),
  };
}

/** A place that was chosen is kept even where the words are not: the gate then shows the difference. */
function chosenPlace(text: string | null, words: string, at: { start: number; end: number }) {
  return (text !== null && quoteAt(text, words, at)) || { ...at, prefix: null, suffix: null };
}

function onlyPlace(text: string | null, words: string) {
  const found = text === null ? [] : findQuote(text, words);
  return found.length === 1 ? found[0] : null;
}

const rebuttalFields = z.object({
  type: listed("The type of rebuttal", rebuttalTypes),
  addressedVia: listed("What was answered", addressedVia),
  note: maybeWords("The note", 1_000),
  reviewerRating: maybeOneLine("The reviewer’s rating", 300),
  reviewerScale: maybeOneLine("The reviewer’s scale", 300),
});

export const linkRebuttal = mutation(
  "link rebuttal",
  "record",
  rebuttalFields.extend({ claim: id("The claim"), reply: id("The reply") }),
  (writer, { claim, reply, ...values }) => {
    if (claim === reply) {
      const message = "A statement does not answer itself; choose another claim.";
      throw new InputError([{ field: "claim", message }]);
    }
    checkRating(writer, values);
    return writer.add("rebuttals", {
      ...values,
      claimId: requireRecord(writer.tx, "statements", claim).id,
      replyId: requireRecord(writer.tx, "statements", reply).id,
    });
  },
);

export const changeRebuttal = changeMutation(
  "change rebuttal",
  "rebuttals",
  "The rebuttal",
  rebuttalFields,
  checkRating,
);

/** What only rates a claim has a rating, and a scale is that of a rating. */
function checkRating(
  _: Writer,
  rebuttal: Pick<typeof rebuttals.$inferSelect, "type" | "reviewerRating" | "reviewerScale">,
): void {
  const { type, reviewerRating, reviewerScale } = rebuttal;
  if (reviewerRating !== null || (type !== "rates" && reviewerScale === null)) return;
  const message = "The rating is missing: copy it as the reviewer gives it.";
  throw new InputError([{ field: "reviewerRating", message }]);
}

/** Takes the link between two statements back, with its headings, and leads no matter with it. It is a part of the reply. */
export const removeRebuttal = removal(
  "rebuttal",
  z.object({ rebuttal: id("The rebuttal"), revision }),
  (remover, { rebuttal, revision: read }) => {
    const { tx } = remover;
    const { id: rebuttalId, replyId } = requireRecord(tx, "rebuttals", rebuttal);
    const headings = tx
      .select()
      .from(rebuttalHeadings)
      .where(eq(rebuttalHeadings.rebuttalId, rebuttalId))
      .all();
    for (const row of headings) {
      const matter = parentBehind(tx, "matters", row.matterId);
      remover.remove("rebuttal_headings", row.publicId, row.revision, matter);
    }
    forgetLeads(remover, eq(rebuttals.id, rebuttalId));
    remover.remove("rebuttals", rebuttal, read, parentBehind(tx, "statements", replyId));
  },
);
