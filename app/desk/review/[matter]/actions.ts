"use server";
import { refresh } from "next/cache";
import { asDesk } from "@/app/desk/action";
import { assertMay } from "@/app/desk/session";
import { renewPages } from "@/app/renew-pages";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import {
  approveSubmission,
  checkSubmission,
  sendBack,
  submitForReview,
  writeComment,
} from "@/db/desk/mutations/review";
import type { DeskContext } from "@/db/desk/write";
import { carryOver, takeRenewals } from "@/db/publisher";
import { fieldOf } from "@/lib/desk/form";
import type { DeskResult } from "@/lib/desk/result";
import { readSettings } from "@/lib/env";

type Answer = DeskResult<null>;

/** The fields of a form as the mutations take them; they are checked there. */
function fieldsOf<K extends string>(form: FormData, ...names: K[]) {
  return Object.fromEntries(
    names.map((name) => [name, String(fieldOf(form, name) ?? "")]),
  ) as Record<K, string>;
}

/** What changed and why, where the form asks for it. */
function changeOf(form: FormData) {
  if (fieldOf(form, "change.what") === null) return null;
  const given = fieldsOf(form, "change.kind", "change.what", "change.reason");
  return {
    // One of a closed list, or refused with a sentence.
    kind: given["change.kind"] as "correction",
    what: given["change.what"],
    reason: given["change.reason"],
  };
}

/** Writes, and shows what stands now: after a refusal, too. */
async function write(work: (context: DeskContext) => void): Promise<Answer> {
  const answer = await asDesk((context) => {
    work(context);
    return null;
  });
  refresh();
  return answer;
}

export async function submit(_: Answer | null, form: FormData): Promise<Answer> {
  return write((context) => {
    submitForReview(context, { ...fieldsOf(form, "matter"), change: changeOf(form) });
  });
}

export async function check(_: Answer | null, form: FormData): Promise<Answer> {
  const {
    outcome,
    check: what,
    record,
    ...fields
  } = fieldsOf(
    form,
    ...(["matter", "submission", "check", "outcome", "comment", "record"] as const),
  );
  return write((context) => {
    checkSubmission(context, {
      ...fields,
      // Of closed lists, or refused with a sentence.
      check: what as "date",
      outcome: outcome as "holds",
      record: record || null,
      revision: Number(fieldOf(form, "revision")) || null,
    });
  });
}

export async function giveBack(_: Answer | null, form: FormData): Promise<Answer> {
  return write((context) => {
    sendBack(context, fieldsOf(form, "matter", "submission", "comment"));
  });
}

export async function approve(_: Answer | null, form: FormData): Promise<Answer> {
  return write((context) => {
    approveSubmission(context, fieldsOf(form, "matter", "submission"));
  });
}

export async function comment(_: Answer | null, form: FormData): Promise<Answer> {
  return write((context) => {
    writeComment(context, fieldsOf(form, "matter", "text"));
  });
}

export async function publish(_: Answer | null, form: FormData): Promise<Answer> {
  const { matter, submission } = fieldsOf(form, "matter", "submission");
  return toReaders("publish", (context) => {
    publishMatter(context, { matter, submission, change: changeOf(form) });
  });
}

export async function withdraw(_: Answer | null, form: FormData): Promise<Answer> {
  const { matter, reason } = fieldsOf(form, "matter", "reason");
  return toReaders("withdraw", (context) => {
    withdrawMatter(context, { matter, reason });
  });
}

/**
 * A write that readers see: carries it over, and has every page it touches rendered anew.
 * What is written is written, even where readers get it later.
 */
async function toReaders(
  action: "publish" | "withdraw",
  work: (context: DeskContext) => void,
): Promise<Answer> {
  const { dataFolder } = readSettings();
  const answer = await asDesk((context, account) => {
    assertMay(account, action);
    work(context);
    return carryOver(dataFolder);
  });
  if (answer.ok && answer.value) renewPages(await takeRenewals(dataFolder));
  refresh();
  if (!answer.ok) return answer;
  if (answer.value) return { ok: true, value: null };
  const message =
    "It is done at the desk. The public record could not be written yet; readers get it as soon as it can.";
  return { ok: false, kind: "busy", message };
}
