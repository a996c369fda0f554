"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asDesk } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import { addSpeaker } from "@/db/desk/mutations/people";
import {
  addCommentRequest,
  addReplySearch,
  addReportedNonReply,
  recordRequestOutcome,
  removeReportedNonReply,
} from "@/db/desk/mutations/replies";
import { listSpeakers } from "@/db/desk/queries/screen-choices";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { oneOf, typed, typedDate } from "@/lib/form/read";
import { isSameName } from "@/lib/names";
import { urls } from "@/lib/urls";
import type { NonReplyKind, RequestOutcome } from "@/lib/vocabulary";

async function change<S extends z.ZodObject>(
  form: FormData,
  schema: S,
  write: (context: DeskContext, fields: z.output<S>) => unknown,
) {
  const answer = await asDeskForm(form, schema, (context, fields) => {
    write(context, fields);
  });
  if (answer.ok) revalidatePath(urls.requests());
  return answer;
}

const orNull = (value: string) => value || null;

const ofRequest = z.object({
  ...{ statement: typed, speaker: typed, channel: typed },
  ...{ askedAt: typedDate, deadline: typedDate.transform(orNull) },
});
const ofSearch = z.object({ statement: typed, party: typed, where: typed, searchedAt: typedDate });
const ofReport = z.object({
  ...{
    statement: typed,
    name: typed,
    source: typed,
    words: typed,
    edtf: typedDate.transform(orNull),
  },
  ...{ kind: oneOf<NonReplyKind>(), language: typed },
});
const ofOutcome = z.object({
  ...{ outcome: oneOf<RequestOutcome>(), reply: typed.transform(orNull), checkedAt: typedDate },
});

export async function askForComment(matter: string, form: FormData) {
  return change(form, ofRequest, (context, fields) =>
    addCommentRequest(context, { matter, outcome: "pending", ...fields }),
  );
}

export async function recordSearch(matter: string, form: FormData) {
  return change(form, ofSearch, (context, fields) =>
    addReplySearch(context, { matter, outcome: "no_reply", ...fields }),
  );
}

export async function recordReport(matter: string, form: FormData) {
  return change(form, ofReport, (context, { name, ...fields }) =>
    addReportedNonReply(context, {
      matter,
      ...fields,
      speaker: speakerNamed(context, matter, name),
    }),
  );
}

export async function removeReport(record: string, revision: number) {
  const answer = await asDesk((context) => removeReportedNonReply(context, { record, revision }));
  if (answer.ok) revalidatePath(urls.requests());
  return answer;
}

/** The speaker on record with a name; somebody new is added as an organisation, which is who does not respond mostly. */
function speakerNamed(context: DeskContext, matter: string, name: string): string {
  const [known] = listSpeakers(seenIn(context), name).filter((row) => isSameName(row.name, name));
  const add = () => addSpeaker({ ...context, forMatter: matter }, { kind: "organisation", name });
  return known?.id ?? add().publicId;
}

export async function recordOutcome(request: string, revision: number, form: FormData) {
  return change(form, ofOutcome, (context, fields) =>
    recordRequestOutcome(context, { request, revision, ...fields }),
  );
}
