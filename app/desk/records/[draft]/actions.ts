"use server";
import { z } from "zod";
import { asDesk, readArgument } from "@/app/desk/action";
import * as drafts from "@/db/desk/mutations/drafts";
import * as entries from "@/db/desk/mutations/entry";
import * as matters from "@/db/desk/mutations/matters";
import * as people from "@/db/desk/mutations/people";
import { submitForReview } from "@/db/desk/mutations/review";
import { requireDraft } from "@/db/desk/queries/drafts";
import { getEntry } from "@/db/desk/queries/entry";
import {
  getCaptureSource,
  getDraftRefs,
  getScreenMatter,
  getSpeakers,
  listMattersToChoose,
  listSpeakers,
} from "@/db/desk/queries/screen";
import { listSimilarStatements } from "@/db/desk/queries/similar";
import { draftBodySchema } from "@/lib/desk/entry";
import { textsOf } from "@/lib/desk/form";
import { InputError } from "@/lib/errors";
import type { CorrectionKind, SpeakerKind } from "@/lib/vocabulary";

type Values = Record<string, string>;

// What calls these is a browser, which may send anything.
const text = z.string();
const wanted = z.object({
  words: z.string(),
  matter: z.string().nullable(),
  except: z.array(z.string()),
});

const parted = (text = "") =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** Saves a draft as it was kept at `revision`. */
export async function saveEntry(draft: string, revision: number) {
  return asDesk((context) => entries.saveEntry(context, { draft, revision }));
}

/** The statement of a draft as it stands on record: in the matter of the draft, or in the one named. */
export async function readEntry(draft: string, matter?: string) {
  return asDesk(({ desk }) => {
    const row = requireDraft(desk.db, readArgument(text, draft));
    const { statementId } = getDraftRefs(desk.db, row);
    if (!statementId) throw new InputError([{ field: "", message: "It is no record yet." }]);
    const { entry } = draftBodySchema.parse(JSON.parse(row.body));
    const shown = readArgument(text.nullish(), matter) ?? entry.matter;
    return getEntry(desk.db, statementId, shown);
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
  return asDesk((context) => {
    submitForReview(context, input);
  });
}

export async function findMatters(typed: string) {
  return asDesk(({ desk }) => listMattersToChoose(desk.db, readArgument(text, typed)));
}

export async function readMatter(matter: string) {
  return asDesk(({ desk }) => getScreenMatter(desk.db, readArgument(text, matter)));
}

export async function openMatter(given: Values) {
  return asDesk((context) => {
    const { question = "", summary = "", topics, slug } = textsOf(given);
    const address = slug || undefined;
    const made = matters.openMatter(context, {
      question,
      summary,
      slug: address,
      topics: parted(topics),
    });
    return getScreenMatter(context.desk.db, made.publicId);
  });
}

export async function addParty(matter: string, given: Values) {
  return asDesk((context) => {
    const { name = "", positionInShort = "" } = textsOf(given);
    matters.addParty(context, { matter, name, positionInShort });
    return getScreenMatter(context.desk.db, matter);
  });
}

export async function addPoint(matter: string, given: Values) {
  return asDesk((context) => {
    const { proposition = "", note = "" } = textsOf(given);
    matters.addPoint(context, { matter, proposition, note });
    return getScreenMatter(context.desk.db, matter);
  });
}

export async function addEvent(matter: string, capture: string | null, given: Values) {
  return asDesk((context) => {
    const { title = "", edtf = "", phrase, quotation } = textsOf(given);
    const read = readArgument(text.nullable(), capture);
    const source = read ? getCaptureSource(context.desk.db, read) : "";
    matters.addEvent(context, { matter, source, title, edtf: edtf || null, phrase, quotation });
    return getScreenMatter(context.desk.db, matter);
  });
}

export async function findSpeakers(typed: string) {
  return asDesk(({ desk }) => listSpeakers(desk.db, readArgument(text, typed)));
}

/** A speaker, and the office that was named with them. */
export async function addSpeaker(given: Values) {
  return asDesk((context) => {
    const { name = "", kind, otherNames, title, description } = textsOf(given);
    const made = people.addSpeaker(context, {
      name,
      kind: kind as SpeakerKind,
      otherNames: parted(otherNames),
      description,
    });
    if (title) people.addOffice(context, { speaker: made.publicId, title });
    const [row] = getSpeakers(context.desk.db, [made.publicId]);
    if (!row) throw new Error(`The speaker ${made.publicId} was added and is not there.`);
    return row;
  });
}

export async function findSimilar(input: {
  words: string;
  matter: string | null;
  except: string[];
}) {
  return asDesk(({ desk }) => {
    const { matter, ...like } = readArgument(wanted, input);
    return listSimilarStatements(desk.db, { ...like, matter: matter ?? undefined, limit: 6 });
  });
}
