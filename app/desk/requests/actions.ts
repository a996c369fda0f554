"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import {
  addCommentRequest,
  addReplySearch,
  recordRequestOutcome,
} from "@/db/desk/mutations/replies";
import type { DeskContext } from "@/db/desk/write";
import { oneOf, typed, typedDate } from "@/lib/form/read";
import { urls } from "@/lib/urls";
import type { RequestOutcome } from "@/lib/vocabulary";

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

export async function recordOutcome(request: string, revision: number, form: FormData) {
  return change(form, ofOutcome, (context, fields) =>
    recordRequestOutcome(context, { request, revision, ...fields }),
  );
}
