"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import {
  addEvent as event,
  changeMatter as matterOf,
  addParty as party,
  changeParty as partyOf,
  addPoint as point,
  changePoint as pointOf,
  removeEvent as takeEventOut,
  removeTopic as takeTopicOut,
  addTopic as topic,
} from "@/db/desk/mutations/matters";
import { submitForReview } from "@/db/desk/mutations/review";
import type { DeskContext } from "@/db/desk/write";
import { urls } from "@/lib/urls";
import type { CorrectionKind } from "@/lib/vocabulary";

type Values = Record<string, string>;

/** Writes, and shows the matter's page as it is then. */
async function change(matter: string, write: (context: DeskContext) => unknown) {
  const result = await asDesk((context) => {
    write(context);
  });
  if (result.ok) revalidatePath(urls.deskMatter(matter));
  return result;
}

export async function changeMatter(record: string, revision: number, values: Values) {
  return change(record, (context) => matterOf(context, { record, revision, fields: values }));
}

export async function addParty(matter: string, values: Values) {
  const { name = "", positionInShort = "" } = values;
  return change(matter, (context) => party(context, { matter, name, positionInShort }));
}

export async function changeParty(
  matter: string,
  record: string,
  revision: number,
  values: Values,
) {
  return change(matter, (context) => partyOf(context, { record, revision, fields: values }));
}

export async function addPoint(matter: string, values: Values) {
  const { proposition = "", opposite, note } = values;
  return change(matter, (context) => point(context, { matter, proposition, opposite, note }));
}

export async function changePoint(
  matter: string,
  record: string,
  revision: number,
  values: Values,
) {
  return change(matter, (context) => pointOf(context, { record, revision, fields: values }));
}

export async function addTopic(matter: string, values: Values) {
  return change(matter, (context) => topic(context, { matter, name: values.name ?? "" }));
}

export async function removeTopic(matter: string, record: string, revision: number) {
  return change(matter, (context) => takeTopicOut(context, { record, revision }));
}

export async function addEvent(matter: string, values: Values) {
  const { source = "", title = "", edtf, phrase, quotation } = values;
  return change(matter, (context) =>
    event(context, { matter, source, title, edtf: edtf || null, phrase, quotation }),
  );
}

export async function removeEvent(matter: string, record: string, revision: number) {
  return change(matter, (context) => takeEventOut(context, { record, revision }));
}

export async function sendToReview(matter: string, isPublished: boolean, values: Values) {
  const { kind = "", what = "", reason = "" } = values;
  return change(matter, (context) =>
    submitForReview(context, {
      matter,
      change: isPublished ? { kind: kind as CorrectionKind, what, reason } : null,
    }),
  );
}
