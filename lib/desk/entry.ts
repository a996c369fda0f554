/**
 * An entry: one statement with all that the record screen holds of it, as a form. References are public ids or null;
 * texts are as typed, "" where nothing is. It is checked when it is saved as records, not while somebody types.
 */
import { z } from "zod";
import {
  addressedVia,
  keysOf,
  occasionKinds,
  quotationForms,
  rebuttalTypes,
  stancePositions,
} from "@/lib/vocabulary";

const ref = z.string().nullable().default(null);
const text = z.string().default("");
/** Names an item within its list as long as the form lives; of a record already there, its public id. */
const key = z.string().min(1);

const span = z.object({ start: z.number().int(), end: z.number().int() }).nullable().default(null);

const datingSchema = z.object({
  key,
  id: ref,
  /** Null: the source that is being read. */
  source: ref,
  /** EDTF; "" where the source does not say. */
  edtf: text,
  phrase: text,
  preferred: z.boolean().default(false),
  note: text,
});

const coSpeakerSchema = z.object({
  key,
  id: ref,
  speaker: ref,
  role: text,
});

const quotationSchema = z.object({
  key,
  id: ref,
  capture: ref,
  source: ref,
  form: z.enum(keysOf(quotationForms)).default("verbatim"),
  text,
  language: text,
  /** Where it stands in the capture, in code points. */
  at: span,
  /** Where the source says its words come from: a source that is not captured, perhaps. */
  upstream: ref,
  /** Where they begin and end in a recording, as typed: "26:14". */
  mediaTime: text,
  mediaEnd: text,
  translatedBy: text,
  /** The words in the language they were said in, where the source gives them too. */
  original: text,
  originalLanguage: text,
  originalId: ref,
});

const stanceSchema = z.object({
  id: ref,
  position: z.enum(keysOf(stancePositions)),
  /** Key of the quotation that shows it. */
  quotation: ref,
  /** The part of that quotation's words; "" for all of them. */
  words: text,
  reason: text,
});

const answerSchema = z.object({
  key,
  id: ref,
  claim: z.string(),
  type: z.enum(keysOf(rebuttalTypes)).default("unclassified"),
  via: z.enum(keysOf(addressedVia)).default("not_stated"),
  note: text,
  /** As a reviewing organisation gave it; "" where none was given. */
  rating: text,
  ratingScale: text,
  heading: text,
  headingId: ref,
});

export const entrySchema = z.object({
  matter: ref,
  party: ref,
  speaker: ref,
  speakerRole: text,
  /** Who makes it together with the speaker. */
  coSpeakers: z.array(coSpeakerSchema).default([]),
  onBehalfOf: ref,
  /** Who attributes the words to them, where nobody vouches that they said them. */
  attributedBy: ref,
  /** An occasion that is on record already; null for one of its own. */
  occasion: ref,
  occasionKind: z.enum(keysOf(occasionKinds)).default("unspecified"),
  occasionTitle: text,
  occasionVenue: text,
  summary: text,
  language: text,
  /** Where the words appeared first, as far as is known: a source at hand, or the name of one that is not. */
  firstPublished: ref,
  firstPublishedTitle: text,
  datings: z.array(datingSchema).default([]),
  quotations: z.array(quotationSchema).default([]),
  answers: z.array(answerSchema).default([]),
  /** By public id of the point. */
  stances: z.record(z.string(), stanceSchema).default({}),
});

export type Entry = z.output<typeof entrySchema>;
export type EntryDating = z.output<typeof datingSchema>;
export type EntryCoSpeaker = z.output<typeof coSpeakerSchema>;
export type EntryQuotation = z.output<typeof quotationSchema>;
export type EntryStance = z.output<typeof stanceSchema>;
export type EntryAnswer = z.output<typeof answerSchema>;

/** The revisions of the records that an entry was read from, by public id. */
export type Revisions = Record<string, number>;

/** A draft: the form, and what it started from. */
export const draftBodySchema = z.object({
  entry: entrySchema,
  /** The entry as it stood when it was opened; of a new one, the empty form. */
  base: entrySchema,
  revisions: z.record(z.string(), z.number()).default({}),
});
export type DraftBody = z.output<typeof draftBodySchema>;

export const emptyEntry = (): Entry => entrySchema.parse({});

/** Whether somebody has entered anything of their own. */
export function isTouched({ entry, base }: DraftBody): boolean {
  return JSON.stringify(entry) !== JSON.stringify(base);
}
