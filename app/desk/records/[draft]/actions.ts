"use server";
import { z } from "zod";
import { asDesk, readArgument } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import { prepared, readApart } from "@/db/desk/apart";
import * as drafts from "@/db/desk/mutations/drafts";
import * as entries from "@/db/desk/mutations/entry";
import * as matters from "@/db/desk/mutations/matters";
import * as people from "@/db/desk/mutations/people";
import { submitForReview } from "@/db/desk/mutations/review";
import { requireDraft } from "@/db/desk/queries/drafts";
import { getEntry } from "@/db/desk/queries/entry";
import { getCaptureSource, getDraftRefs, getScreenMatter } from "@/db/desk/queries/screen";
import { getSpeakers, listMattersToChoose, listSpeakers } from "@/db/desk/queries/screen-choices";
import { seenIn } from "@/db/desk/visible";
import { readEdtf } from "@/lib/dates/typed";
import { draftBodySchema } from "@/lib/desk/entry";
import { InputError } from "@/lib/errors";
import { oneOf, parted, typed } from "@/lib/form/read";
import type { CorrectionKind, SpeakerKind } from "@/lib/vocabulary";

// What calls these is a browser, which may send anything.
const text = z.string();
const wanted = z.object({
  words: z.string(),
  matter: z.string().nullable(),
  except: z.array(z.string()),
});

const ofMatter = z.object({
  ...{ question: typed, summary: typed, topics: parted(",") },
  slug: typed.transform((slug) => slug || undefined),
});
const ofParty = z.object({ name: typed, positionInShort: typed });
const ofPoint = z.object({ proposition: typed, note: typed });
const ofEvent = z.object({
  ...{ title: typed, edtf: typed, phrase: typed, quotation: typed },
  /** Of the text that the date is taken from. */
  language: typed,
});
const ofSpeaker = z.object({
  ...{ name: typed, kind: oneOf<SpeakerKind>(), otherNames: parted(",") },
  ...{ title: typed, description: typed },
  ...{ platform: typed, handle: typed, heldBy: typed, anonymity: typed },
  /** The matter that the entry is of. */
  matter: typed,
});

/** Saves a draft as it was kept at `revision`. */
export async function saveEntry(draft: string, revision: number) {
  return asDesk((context) => entries.saveEntry(context, { draft, revision }));
}

/** The statement of a draft as it stands on record: in the matter of the draft, or in the one named. */
export async function readEntry(draft: string, matter?: string) {
  return asDesk((context) => {
    const row = requireDraft(seenIn(context), readArgument(text, draft));
    const { statementId } = getDraftRefs(seenIn(context), row);
    if (!statementId) throw new InputError([{ field: "", message: "It is no record yet." }]);
    const { entry } = draftBodySchema.parse(JSON.parse(row.body));
    const shown = readArgument(text.nullish(), matter) ?? entry.matter;
    return getEntry(seenIn(context), statementId, shown);
  });
}

export async function discardDraft(draft: string) {
  return asDesk((context) => drafts.discardDraft(context, { draft }));
}

/** Goes on with a draft whose statement was removed; answers with the draft of a new one. */
export async function goOnAsNew(draft: string) {
  return asDesk((context) => drafts.goOnAsNew(context, { draft }));
}

export async function sendToReview(input: {
  matter: string;
  change: { kind: CorrectionKind; what: string; reason: string } | null;
}) {
  return asDesk(async (context) => {
    const { matter } = readArgument(z.looseObject({ matter: text }), input);
    submitForReview(await prepared(context, matter, "sealed", "problems", "ticks"), input);
  });
}

export async function findMatters(words: string) {
  return asDesk((context) => listMattersToChoose(seenIn(context), readArgument(text, words)));
}

export async function readMatter(matter: string) {
  return asDesk((context) => getScreenMatter(seenIn(context), readArgument(text, matter)));
}

export async function openMatter(form: FormData) {
  return asDeskForm(form, ofMatter, (context, fields) => {
    const made = matters.openMatter(context, fields);
    return getScreenMatter(seenIn(context), made.publicId);
  });
}

export async function addParty(matter: string, form: FormData) {
  return asDeskForm(form, ofParty, (context, fields) => {
    matters.addParty(context, { matter, ...fields });
    return getScreenMatter(seenIn(context), matter);
  });
}

export async function addPoint(matter: string, form: FormData) {
  return asDeskForm(form, ofPoint, (context, fields) => {
    matters.addPoint(context, { matter, ...fields });
    return getScreenMatter(seenIn(context), matter);
  });
}

export async function addEvent(matter: string, capture: string | null, form: FormData) {
  return asDeskForm(form, ofEvent, (context, { edtf: typedDate, language, ...fields }) => {
    const read = readArgument(text.nullable(), capture);
    const source = read ? getCaptureSource(seenIn(context), read) : "";
    const edtf = readEdtf(typedDate, language || null) || null;
    matters.addEvent(context, { matter, source, edtf, ...fields });
    return getScreenMatter(seenIn(context), matter);
  });
}

export async function findSpeakers(words: string) {
  return asDesk((context) => listSpeakers(seenIn(context), readArgument(text, words)));
}

/** A speaker, and the office that was named with them. */
export async function addSpeaker(form: FormData) {
  return asDeskForm(form, ofSpeaker, (context, { title, matter, ...fields }) => {
    const made = people.addSpeaker({ ...context, forMatter: matter }, fields);
    if (title) people.addOffice(context, { speaker: made.publicId, title });
    const [row] = getSpeakers(seenIn(context), [made.publicId]);
    if (!row) throw new Error(`The speaker ${made.publicId} was added and is not there.`);
    return row;
  });
}

export async function findSimilar(input: {
  words: string;
  matter: string | null;
  except: string[];
}) {
  return asDesk(({ actorId }) => {
    const { matter, ...like } = readArgument(wanted, input);
    return readApart("similar", actorId, { ...like, matter: matter ?? undefined, limit: 6 });
  });
}
