"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { toReaders } from "@/app/desk/to-readers";
import { prepared, preparedToPublish } from "@/db/desk/apart";
import { cancelPublication, schedulePublication } from "@/db/desk/mutations/embargo";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import {
  approveSubmission,
  checkSubmission,
  sendBack,
  submitForReview,
  takeBack as takeSubmissionBack,
  writeComment,
} from "@/db/desk/mutations/review";
import type { DeskContext } from "@/db/desk/write";
import { changeIn } from "@/lib/desk/change";
import type { FormAnswer } from "@/lib/desk/form";
import { oneOf, typed, typedDate } from "@/lib/form/read";
import type { ReviewCheck } from "@/lib/vocabulary";

type Answer = FormAnswer<null>;
type State = Answer | null;

/** Writes what a form says, and shows what stands now: after a refusal, too. */
async function write<S extends z.ZodObject>(
  form: FormData,
  schema: S,
  work: (context: DeskContext, fields: z.output<S>) => unknown,
): Promise<Answer> {
  const answer = await asDeskForm(form, schema, async (context, fields) => {
    await work(context, fields);
    return null;
  });
  refresh();
  return inSight(answer);
}

/** What stands now is shown on the page that is answered. */
function inSight(answer: Answer): Answer {
  if (answer.ok || answer.kind !== "conflict") return answer;
  const message =
    "Somebody else was here just now. Nothing was overwritten: what stands is shown; look at it again.";
  return { ...answer, message };
}

const ofMatter = z.object({ matter: typed });
const ofSubmission = z.object({ matter: typed, submission: typed });
const ofCheck = z.object({
  ...{ matter: typed, submission: typed, check: oneOf<ReviewCheck>() },
  ...{ outcome: oneOf<"holds" | "sent_back">(), comment: typed },
  record: typed.transform((id) => id || null),
  revision: typed.transform((revision) => Number(revision) || null),
});
const ofReturn = z.object({ matter: typed, submission: typed, comment: typed });
const ofTime = ofSubmission.extend({ day: typedDate, time: typed, zone: typed });
const ofComment = z.object({ matter: typed, text: typed });
const ofWithdrawal = z.object({ matter: typed, reason: typed });

export async function submit(_: State, form: FormData): Promise<Answer> {
  return write(form, ofMatter, async (context, fields) => {
    const knowing = await prepared(context, fields.matter, "sealed", "problems", "ticks");
    submitForReview(knowing, { ...fields, change: changeIn(form) });
  });
}

export async function check(_: State, form: FormData): Promise<Answer> {
  return write(form, ofCheck, async (context, fields) => {
    checkSubmission(await prepared(context, fields.matter, "sealed", "isOwn"), fields);
  });
}

export async function giveBack(_: State, form: FormData): Promise<Answer> {
  return write(form, ofReturn, async (context, fields) => {
    sendBack(await prepared(context, fields.matter, "sealed", "isOwn"), fields);
  });
}

/** Takes back what one sent to review. */
export async function takeBack(_: State, form: FormData): Promise<Answer> {
  return write(form, ofSubmission, takeSubmissionBack);
}

/** Says when it is published, or another time. */
export async function schedule(_: State, form: FormData): Promise<Answer> {
  return write(form, ofTime, async (context, fields) => {
    schedulePublication(await prepared(context, fields.matter, "sealed"), fields);
  });
}

export async function cancelSchedule(_: State, form: FormData): Promise<Answer> {
  return write(form, ofSubmission, cancelPublication);
}

export async function approve(_: State, form: FormData): Promise<Answer> {
  return write(form, ofSubmission, async (context, fields) => {
    approveSubmission(await prepared(context, fields.matter, "sealed", "isOwn", "asked"), fields);
  });
}

export async function comment(_: State, form: FormData): Promise<Answer> {
  return write(form, ofComment, writeComment);
}

export async function publish(_: State, form: FormData): Promise<Answer> {
  const answer = await toReaders("publish", form, ofSubmission, async (context, fields) => {
    publishMatter(await preparedToPublish(context, fields.matter), {
      ...{ ...fields, change: changeIn(form) },
    });
  });
  refresh();
  return inSight(answer);
}

export async function withdraw(_: State, form: FormData): Promise<Answer> {
  const answer = await toReaders("withdraw", form, ofWithdrawal, withdrawMatter);
  refresh();
  return inSight(answer);
}
